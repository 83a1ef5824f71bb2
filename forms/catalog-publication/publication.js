// What the forms of 目录发布 share: the case, its resources, and the marks that a reviewer sets on their fields.
import { el, newTab } from '../shared/dom.js';
import { dayAndTime, deadline, differences, facts, table } from '../shared/case-facts.js';


export const parts = { publication, reviews, resources, markable };

function publication(task) {
  return [
    el('h3', { class: 'tf-title' }, task.subject),
    el('p', { class: 'tf-quiet' }, `${task.department} · `, newTab(task.caseUrl, `办件 ${task.caseNumber}`)),
    deadline(task.deadline),
    ...task.overdue.map((day) => el('p', { class: 'tf-summary' }, `审核期限 ${day} 已过，系统已登记超期。`)),
    facts('提交', [
      ['提交人', `${task.submittedBy}（${dayAndTime(task.submittedAt)}，第 ${task.round} 次提交）`],
      ['编制人', `${task.compilers.join('、')}（不得审查）`],
      ['资源', `${task.resources.length} 项`],
      ['说明', task.note],
      ['确认提醒的理由', task.warningReason],
    ]),
  ];
}

function reviews(task) {
  if (!task.reviews.length) return null;
  const rows = task.reviews.map((review) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, review.kind, ' ', el('small', {}, review.submission)),
      el('td', {}, el('span', { class: `tf-badge ${review.passed ? '' : 'tf-medium'}` }, review.conclusion)),
      el('td', {}, review.opinion),
      el('td', {}, `${review.by} ${dayAndTime(review.at)}`),
    ),
  );
  return el('section', {}, el('h4', {}, '审查意见'), table(['审查', '结论', '意见', '审查人'], rows));
}

function resources(task) {
  return list(task, false);
}

/** The same with a button beside each field. */
function markable(task) {
  return list(task, true);
}

/** Up to 200 resources: each is built when it is opened; those with marks or warnings come first, marked ones lie open. */
function list(task, marking) {
  const several = task.resources.length > 1;
  const shown = task.resources.map((resource) => {
    const details = el(
      'details',
      { class: 'tf-resource', 'data-code': resource.code },
      el(
        'summary',
        {},
        resource.name,
        ' ',
        el('small', {}, resource.code),
        resource.content.opened.length ? el('span', { class: 'tf-badge' }, '调整开放') : null,
        resource.content.warnings.length ? el('span', { class: 'tf-badge tf-medium' }, '提醒') : null,
        resource.marks.length ? el('span', { class: 'tf-badge tf-strong' }, `标注 ${resource.marks.length} 处`) : null,
        el('span', { class: 'tf-badge tf-strong', 'data-count': true, hidden: true }),
        ...resource.content.warnings.map((text) => el('span', { class: 'tf-warning' }, text)),
      ),
    );
    details.addEventListener('toggle', () => build(details, task, resource, marking), { once: true });
    if (!several || resource.marks.length) details.open = true;
    return details;
  });
  return el('section', { 'data-field': 'codes' }, el('h4', {}, `资源（${task.resources.length} 项）`), ...shown);
}

function build(details, task, resource, marking) {
  const { fields, items, opened } = resource.content;
  const all = [{ place: task.codePlace, value: resource.code }, ...fields];
  details.append(
    ...[
      marked(resource),
      opened.length ? el('h5', {}, '已发布的资源，只调整开放属性，其余内容不变') : null,
      opened.length ? differences(opened, '审查后') : null,
      opened.length ? el('h5', {}, '全部内容') : null,
      el(
        'dl',
        { class: 'tf-facts tf-wide' },
        ...all.flatMap(({ place, value }) => [
          el('dt', {}, place),
          el('dd', { 'data-place': place }, value || '—', marking ? markButton(place) : null),
        ]),
      ),
      el('h5', {}, `信息项（${items.length} 个）`),
      el(
        'div',
        { class: 'tf-items' },
        table(['信息项', ...task.itemPlaces], items.map((item) => itemRow(item, task.itemPlaces, marking))),
      ),
    ].filter(Boolean),
  );
}

function itemRow(item, places, marking) {
  const whole = `信息项“${item.name}”`;
  return el(
    'tr',
    {},
    el('th', { scope: 'row', 'data-place': whole }, item.name, marking ? markButton(whole) : null),
    ...item.values.map((value, at) => {
      const place = `${whole} · ${places[at]}`;
      return el('td', { 'data-place': place, 'data-label': places[at] }, value || '—', marking ? markButton(place) : null);
    }),
  );
}

function marked(resource) {
  if (!resource.marks.length) return null;
  return el(
    'ul',
    { class: 'tf-marks' },
    ...resource.marks.map((mark) => el('li', {}, el('strong', {}, mark.place), `（${mark.by}）：${mark.remark}`)),
  );
}

function markButton(place) {
  return el('button', { type: 'button', class: 'tf-mark', 'data-mark': true, 'aria-label': `标注${place}` }, '标注');
}
