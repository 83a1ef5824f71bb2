// 加签: what the holder of a task asks of a colleague, and what the colleague thinks of it.
import { dayAndTime, facts } from '../shared/case-facts.js';
import { el, newTab } from '../shared/dom.js';
import { opinionRows } from '../shared/opinions.js';
import { open as openTaskForm } from '../shared/task-form.js';

export function open(desk) {
  openTaskForm(desk, { procedure: 'signature', path: 'opinion', parts: { head, asked, opinions }, prepare });
}

/** An opinion only is not agreed to. */
function prepare(form, task) {
  if (!task.decision) form.querySelector('[data-decision]').remove();
}

function head(task) {
  return [
    el('h3', { class: 'tf-title' }, task.subject),
    el('p', { class: 'tf-quiet' }, `${task.procedure} · ${task.applicant} · `, newTab(task.caseUrl, `办件 ${task.caseNumber}`)),
  ];
}

function asked(task) {
  const shown = facts(task.kind, [
    [`${task.askedBy} 加签`, `“${task.task}”（${dayAndTime(task.askedAt)}）`],
    [task.decision ? '拟作出的决定和理由' : '请您看什么', task.question],
  ]);
  shown.querySelector('dl').classList.add('tf-wide');
  return shown;
}

function opinions(task) {
  return task.opinions.length ? facts('其他同事的意见', opinionRows(task.opinions)) : null;
}
