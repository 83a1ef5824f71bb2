// Shows what is decided on. A form says which parts it wants and in which order: <div data-show="head proposal"></div>.
import { el, newTab } from './dom.js';

const MOST_UNFOLDED = 5;

/** @param parts what the procedure can show of its case: name to (task) => elements */
export function showCase(form, task, parts) {
  form.querySelectorAll('[data-show]').forEach((place) => {
    const wanted = place.dataset.show.split(' ').map((name) => parts[name](task));
    place.replaceChildren(...wanted.flat().filter(Boolean));
  });
}

/** Of a case about one resource. */
export function head(task) {
  const { resource } = task;
  return [
    el('h3', { class: 'tf-title' }, resource.name),
    el(
      'p',
      { class: 'tf-quiet' },
      `${resource.provider} · ${resource.code} · `,
      newTab(task.caseUrl, `办件 ${task.caseNumber}`),
    ),
    resource.summary ? el('p', { class: 'tf-quiet' }, resource.summary) : null,
    deadline(task.deadline),
  ];
}

export function deadline(limit) {
  if (!limit) return null;
  return el(
    'p',
    { class: `tf-deadline tf-${limit.state.toLowerCase()}` },
    el('strong', {}, limit.words),
    limit.provisional ? el('span', { class: 'tf-badge tf-medium' }, '暂定') : null,
    newTab(limit.explainUrl, '时限说明'),
  );
}

/** Where there is room for one column only, each cell says under which head it stands. */
export function table(heads, rows) {
  for (const row of rows.filter(Boolean)) {
    [...row.children].forEach((cell, column) => {
      if (cell.tagName === 'TD' && heads[column] && !cell.dataset.label) cell.dataset.label = heads[column];
    });
  }
  return el(
    'div',
    { class: 'tf-scroll' },
    el(
      'table',
      { class: 'tf-table' },
      el('thead', {}, el('tr', {}, ...heads.map((text) => el('th', { scope: 'col' }, text)))),
      el('tbody', {}, ...rows),
    ),
  );
}

/** What a version changes, place by place. */
export function differences(changed, after) {
  const rows = changed.map((one) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, one.place),
      el('td', {}, one.before || '（无）'),
      el('td', {}, one.after || '（无）'),
    ),
  );
  return table(['项目', '现行', after], rows);
}

/** What was sent in with the acts on the case. Folded when there are many: what is to be decided must stay in sight. */
export function attachments(task) {
  if (!task.attachments.length) return null;
  const rows = task.attachments.map((one) =>
    el(
      'tr',
      {},
      el('td', {}, newTab(one.url, one.name), ' ', el('small', {}, one.size)),
      el('td', {}, `${one.step} · ${one.by} `, el('small', {}, dayAndTime(one.at))),
    ),
  );
  return el(
    'details',
    { open: rows.length <= MOST_UNFOLDED },
    el('summary', {}, `附件（${rows.length} 个）`),
    table(['文件', '提交'], rows),
  );
}

export function facts(title, rows) {
  const told = rows.filter(([, value]) => value);
  return el(
    'section',
    {},
    el('h4', {}, title),
    el('dl', { class: 'tf-facts' }, ...told.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)])),
  );
}

export function dayAndTime(text) {
  return text ? text.replace('T', ' ').slice(0, 16) : '';
}
