// 数据校核（第十九条）: what is in doubt, what was said on it, and the answer of whoever works on the task.
import { attachmentsOf, sendingProblems, takeAttachments } from '../shared/attachments.js';
import { attachments, dayAndTime, facts, head, table } from '../shared/case-facts.js';
import { el } from '../shared/dom.js';
import { values } from '../shared/fields.js';
import { open as openTaskForm } from '../shared/task-form.js';

export function open(camForm, $scope, path) {
  openTaskForm(camForm, $scope, {
    procedure: 'correction',
    path,
    parts: { head, doubt, reports, findings, source, overdue, attachments },
    prepare,
    check: (form) => (filesOf(form) ? sendingProblems(filesOf(form)) : []),
    answer: (form) => (filesOf(form) ? { ...typed(form), attachments: attachmentsOf(filesOf(form)) } : typed(form)),
  });
}

function filesOf(form) {
  return form.querySelector('[data-attachments]');
}

function typed(form) {
  const { attachments: sentApart, ...rest } = values(form);
  return rest;
}

function prepare(form, task) {
  if (filesOf(form)) takeAttachments(filesOf(form), 'VERIFICATION', task.taskId);
  options(form.querySelector('[name=dataVersion]'), task.versions.map((one) => [one.version, one.label]));
  options(form.querySelector('[name=department]'), task.departments.map((one) => [one.code, one.name]));
  show(form, '[data-not-ours]', !task.withSource);
  show(form, '[data-about-data]', task.aboutData);
  show(form, '[data-no-version]', task.aboutData && !task.versions.length);
  show(form, '[data-redo]', task.correctedBefore);
}

function options(select, choices) {
  if (select) select.append(...choices.map(([value, text]) => el('option', { value }, text)));
}

function show(form, selector, shown) {
  const part = form.querySelector(selector);
  if (part) part.hidden = !shown;
}

function doubt(task) {
  return facts('疑义', [
    ['种类', task.kindLabel],
    ['信息项', task.items.join('、') || '目录信息'],
    ['所指的行', task.rows.join('\n')],
    ['收到时的数据', task.dataVersion],
  ]);
}

function reports(task) {
  const rows = task.reports.map((one) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, one.departmentName, ' ', el('small', {}, `${one.reportedByName} ${dayAndTime(one.reportedAt)}`)),
      el('td', {}, one.wrong),
      el('td', {}, one.expected || '（没有写明）'),
    ),
  );
  return el('section', {}, el('h4', {}, `各部门的反馈（${rows.length} 份）`), table(['部门', '哪里有问题', '正确的内容'], rows));
}

function findings(task) {
  if (!task.findings.length && !task.disputeReason) return null;
  const lines = task.findings.map((one) => [
    `${one.stage}（${one.decidedBy} ${dayAndTime(one.decidedAt)}）`,
    [one.result, one.proof, one.explanation].filter(Boolean).join('；'),
  ]);
  return facts('已有的意见', [...lines, ['使用部门的异议', task.disputeReason]]);
}

function source(task) {
  if (!task.sourceName) return null;
  return facts('数据来源', [
    ['来源部门', task.sourceName],
    ['来源部门的说明', task.sourceStatement || '尚未说明'],
  ]);
}

function overdue(task) {
  if (!task.overdue.length) return null;
  const lines = task.overdue.map(({ overdue: one, duty, consequence }) => [
    `应于 ${one.dueOn} 前${duty}`,
    one.voidedAt
      ? `已撤销：${one.voidReason}`
      : [`${dayAndTime(one.recordedAt)} ${consequence}`, one.opinion].filter(Boolean).join('；督办意见：'),
  ]);
  return facts('超期记录', lines);
}
