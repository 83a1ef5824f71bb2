// What the forms of 有条件共享 share: what they show of an application and of its answer.
import { el } from '../shared/dom.js';
import { attachments, dayAndTime, facts, head, table } from '../shared/case-facts.js';
import { open as openTaskForm } from '../shared/task-form.js';

export const parts = { head, overdue, application, items, earlier, supplements, refusal, mediation, attachments };

/** @param kind what the form does, or for one that only sends its fields, where to */
export function open(desk, kind) {
  const { path, ...more } = typeof kind === 'string' ? { path: kind } : kind;
  openTaskForm(desk, { ...more, path, prepare: path === 'supervision' ? offerMeasures : more.prepare, procedure: 'sharing', parts });
}

/** A limit that the system set itself is supervised, never accused of. */
function offerMeasures(form, task) {
  const supervised = task.overdue.find(({ overdue: one }) => !one.measure && !one.voidedAt);
  form.querySelector('[data-measure="VIOLATION"]').hidden = !supervised?.mayBeViolation;
}

export function sensitivityBadge(item) {
  const strong = ['SENSITIVE_PERSONAL', 'TRADE_SECRET'].includes(item.sensitivity);
  const kind = strong ? 'tf-strong' : item.sensitivity === 'PERSONAL' ? 'tf-medium' : '';
  return el('span', { class: `tf-badge ${kind}` }, item.sensitivityLabel);
}

/** The type with its condition; an item's condition is left out where it is just its resource's. */
export function sharingWords(item, resource) {
  const said = item.sharingCondition === '无条件' || item.sharingCondition === resource?.sharingCondition;
  const condition = said ? '' : item.sharingCondition;
  return [item.sharingTypeLabel, condition].filter(Boolean).join('：');
}

function application(task) {
  const { resource, requester } = task;
  if (task.onward) return request(task);
  return facts('申请', [
    ['使用部门', `${requester.department} · ${requester.person}（${dayAndTime(task.submittedAt)} 提交）`],
    ['续期', task.renewal ? `承接${task.renewal}，脱敏方式按原授权预选` : null],
    ['使用用途', task.purpose],
    ['履职依据', task.legalBasis],
    ['协议或依据（公共服务企业，第三十五条）', task.enterpriseBasis],
    ['使用范围', task.scope],
    ['方式和期限', `${task.modeLabel}，${task.periodFrom} 至 ${task.periodTo}`],
    ['共享条件', sharingWords(resource)],
    ['申请时知悉的变更', task.acknowledgedChange],
  ]);
}

/** A request to pass on what was granted (第二十九条). */
function request({ requester, submittedAt, purpose, periodTo, onward }) {
  return facts('对外提供请求', [
    ['使用部门', `${requester.department} · ${requester.person}（${dayAndTime(submittedAt)} 提交）`],
    ['授权', onward.grantNumber],
    ['对象', `${onward.targetLabel}：${onward.recipient}`],
    ['用途', purpose],
    ['形式和途径', onward.manner],
    ['安全保障措施', onward.safeguards],
    ['本人同意的取得和留存', onward.personsConsent],
    ['截止日期', periodTo],
  ]);
}

function overdue(task) {
  const lines = task.overdue.map(({ overdue: one, duty, consequence }) => [
    `应于 ${one.dueOn} 前${duty}`,
    one.voidedAt
      ? `已撤销：${one.voidReason}`
      : [`${dayAndTime(one.recordedAt)} ${consequence}`, one.opinion].filter(Boolean).join('；督办意见：'),
  ]);
  return facts('超期记录', lines);
}

function items(task) {
  const rows = task.items.map((item) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, item.name, ' ', el('small', {}, item.typeLabel)),
      el('td', {}, sensitivityBadge(item)),
      el('td', {}, sharingWords(item, task.resource)),
      el('td', {}, decided(task, item)),
    ),
  );
  return el('section', {}, el('h4', {}, '申请的信息项'), table(['信息项', '敏感程度', '共享属性', '答复'], rows));
}

function decided(task, item) {
  if (item.granted === true) {
    const reason = item.answeredReason ? `（理由：${item.answeredReason}）` : '';
    return task.onward ? `同意对外提供${reason}` : `可以使用；${masking(task, item.answeredMasking)}${reason}`;
  }
  if (item.granted === false) return '不同意';
  return task.onward ? '待答复' : `拟${masking(task, item.proposedMasking)}`;
}

function masking(task, key) {
  const rule = task.maskingRules.find((one) => one.key === key);
  return !rule || key === 'NONE' ? '不脱敏' : `脱敏：${rule.label}`;
}

function earlier(task) {
  if (!task.earlier.length) return el('p', { class: 'tf-quiet' }, '该部门此前没有申请过本部门的数据。');
  const lines = task.earlier.map((one) =>
    el('li', {}, `${one.submittedOn} ${one.resourceName}：${one.statusLabel}（${one.caseNumber}）`),
  );
  return el('details', {}, el('summary', {}, `该部门此前的申请（${lines.length} 件）`), el('ul', {}, ...lines));
}

function supplements(task) {
  return task.supplements.map((one) =>
    facts('补正记录', [
      ['告知补正', `${one.requestedOn}：${one.missing}`],
      ['收到材料', one.receivedOn ? `${one.receivedOn}：${one.note ?? ''}` : '尚未收到'],
    ]),
  );
}

function refusal({ refusal: answer }) {
  if (!answer) return null;
  return facts('不同意答复', [
    ['理由', answer.reason],
    ['依据', answer.basis],
    ['目录登记的共享条件、依据', answer.registered],
    ['答复人', [answer.answeredBy, answer.answeredOn].filter(Boolean).join(' · ')],
  ]);
}

function mediation({ mediation: request }) {
  if (!request) return null;
  return facts('协调申请', [
    ['申请日期', request.requestedOn],
    ['申请理由', request.reason],
    ['协调意见', request.opinion],
  ]);
}
