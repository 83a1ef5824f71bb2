// 审核、确认目录变更（第十二条）: what changes, why, and whom it concerns.
import { el } from '../shared/dom.js';
import { dayAndTime, differences, facts, head, table } from '../shared/case-facts.js';
import { values } from '../shared/fields.js';
import { claims, confirmed, showBoxes, unconfirmed } from '../shared/sharing-claims.js';
import { open as openTaskForm } from '../shared/task-form.js';


export function open(desk, path) {
  // Not a field: what is kept of fields while another task is open would bring back an older number.
  let objectionsSeen = null;
  const answer = (form) => {
    const { basisConfirmed, conditionsConfirmed, ...typed } = values(form);
    return path === 'review' ? { ...typed, confirmed: confirmed(form) } : { ...typed, objectionsSeen };
  };
  openTaskForm(desk, {
    procedure: 'change',
    path,
    parts: { head, proposal, differences: changed, claims, users, notices },
    prepare: (form, task) => {
      objectionsSeen = task.objections;
      prepare(form, task);
      showBoxes(form, task);
    },
    check: unconfirmed,
    answer,
  });
}

function prepare(form, task) {
  const day = form.querySelector('[name=effectiveOn]');
  const newDay = form.querySelector('[data-new-day]');
  if (newDay) {
    newDay.hidden = !task.newDayFrom;
    day.min = task.newDayFrom ?? '';
    form.querySelector('[data-earliest]').textContent =
      `原定的 ${task.effectiveOn} 已到，须另定日期并告知使用部门，最早 ${task.newDayFrom}。`;
    return;
  }
  day.value = task.effectiveOn;
  day.min = task.effectiveOn;
  form.querySelector('[data-earliest]').textContent =
    `提供部门拟于 ${task.plannedOn}；今天通过即今天通知，最早 ${task.earliestOn}。`;
}

function proposal(task) {
  return facts('变更建议', [
    ['种类', task.kindLabel],
    ['原因', task.reasonKind],
    ['理由', task.reason],
    ['依据', task.basis],
    ['对现有授权', task.existingUse],
    ['提出', `${task.proposedBy}，${dayAndTime(task.proposedAt)}`],
    ['拟生效日期', task.plannedOn],
  ]);
}

function changed(task) {
  return el('section', {}, el('h4', {}, `逐项差异（${task.differences.length} 处）`), differences(task.differences, '变更后'));
}

/** Those who use the resource and have not been told: in review all of them, afterwards newcomers. */
function users(task) {
  const title = task.notices.length ? '尚未通知的使用部门' : '使用部门';
  if (!task.users.length) {
    return task.notices.length ? null : el('p', { class: 'tf-quiet' }, '目前没有部门使用该资源。');
  }
  const rows = task.users.map((one) => row(one.department, one.uses, one.lost, one.effects));
  return el('section', {}, el('h4', {}, title), table(['部门', '使用情况', '将失去的信息项和其他影响'], rows));
}

function notices(task) {
  if (!task.notices.length) return null;
  const rows = task.notices.map((one) =>
    row(
      one.department,
      one.uses,
      one.lost,
      one.effects,
      el('td', {}, [one.state, one.reason].filter(Boolean).join('：'), one.chased ? `（已催告 ${one.chased} 次）` : null),
    ),
  );
  return el(
    'section',
    {},
    el('h4', {}, '各部门的回应'),
    table(['部门', '使用情况', '将失去的信息项和其他影响', '回应'], rows),
  );
}

function row(department, uses, lost, effects, ...more) {
  const lines = uses.split('\n').map((line) => el('div', {}, line));
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, department),
    el('td', {}, ...lines),
    el('td', {}, lost || (effects ? null : '无'), ...effects.split('\n').map((line) => el('div', {}, line))),
    ...more,
  );
}
