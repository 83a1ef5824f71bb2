// 整改（第三十三条）: what the department is said to have done, what it was told, and what was said since.
import { el } from '../shared/dom.js';
import { attachmentsOf, sendingProblems, takeAttachments } from '../shared/attachments.js';
import { attachments, dayAndTime, deadline, facts as factList, table } from '../shared/case-facts.js';
import { newTab } from '../shared/dom.js';
import { values } from '../shared/fields.js';
import { open as openTaskForm } from '../shared/task-form.js';

/**
 * @param path where the answer is sent
 * @param step the act that files go with; none if not given
 */
export function open(desk, path, step) {
  const place = (form) => form.querySelector('[data-attachments]');
  openTaskForm(desk, {
    procedure: 'rectification',
    path,
    parts: { head, demand, violations, served, entries, attachments },
    prepare: (form, task) => {
      if (step) takeAttachments(place(form), step, task.taskId);
      proposeDemand(form, task);
      checklist(form)?.replaceChildren(toTick(task));
    },
    check: (form) => (step ? sendingProblems(place(form)) : []),
    answer: (form) => ({
      ...values(form),
      ...(step && { attachments: attachmentsOf(place(form)) }),
      ...(checklist(form) && { done: ticked(form) }),
    }),
  });
}

function checklist(form) {
  return form.querySelector('[data-checklist]');
}

/** Each finding is verified by itself; what was put right before is ticked. */
function toTick(task) {
  const rows = task.facts.map((one) => {
    const box = el('input', { type: 'checkbox', value: one.id, checked: one.putRight, 'aria-label': `已整改：${one.evidence}` });
    return el('tr', {}, el('td', {}, box), el('td', {}, el('strong', {}, one.item), el('br'), one.evidence));
  });
  return table(['已整改', `逐项核实（${rows.length} 项）`], rows);
}

function ticked(form) {
  return [...checklist(form).querySelectorAll('input')].filter((box) => box.checked).map((box) => box.value);
}

/** What is demanded so far is where the next decision begins. */
function proposeDemand(form, task) {
  const demanded = form.querySelector('[name=demand]');
  if (demanded) {
    demanded.value = task.demand;
    form.querySelector('[name=days]').value = task.days;
  }
}

function head(task) {
  return [
    el('h3', { class: 'tf-title' }, `${task.department}：${task.state}`),
    el('p', { class: 'tf-quiet' }, newTab(task.caseUrl, `办件 ${task.caseNumber}`)),
    deadline(task.deadline),
    task.together.length ? el('p', {}, `同一案卷的案件一并办理，决定用于每一件：${task.together.join('、')}`) : null,
    task.startWords ? el('p', {}, `从哪一级开始：${task.startWords}`) : null,
  ];
}

function demand(task) {
  return factList('整改要求', [
    ['要求', task.demand],
    ['期限', `${task.days} 个工作日，自签收之日起`],
  ]);
}

function violations(task) {
  const rows = task.facts.map((one) =>
    el('tr', {}, el('th', { scope: 'row' }, one.item), el('td', {}, one.putRight ? `（已整改）${one.evidence}` : one.evidence)),
  );
  return el('section', {}, el('h4', {}, `事实（${rows.length} 项）`), table(['违反条款', '事实'], rows));
}

function served(task) {
  if (!task.served) return null;
  const lines = task.served.body.split('\n').map((line) => el('p', {}, line));
  return el('section', {}, el('h4', {}, `${task.served.number} ${task.served.title}`), ...lines);
}

function entries(task) {
  if (!task.entries.length) return null;
  return factList(
    '意见和决定',
    task.entries.map((one) => [
      `${one.kind}${one.verdict ? `：${one.verdict}` : ''}`,
      `${one.text}（${one.by}，${dayAndTime(one.at)}）`,
    ]),
  );
}
