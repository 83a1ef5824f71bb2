// 数据校核（第十九条）: what is in doubt, what was said on it, and the answer of whoever works on the task.
import { attachmentsOf, sendingProblems, takeAttachments } from '../shared/attachments.js';
import { attachments, dayAndTime, facts, head, table } from '../shared/case-facts.js';
import { sendAnswer } from '../shared/api.js';
import { el } from '../shared/dom.js';
import { valueOf, values } from '../shared/fields.js';
import { showProblems } from '../shared/problems.js';
import { open as openTaskForm } from '../shared/task-form.js';

export function open(desk, path) {
  openTaskForm(desk, {
    procedure: 'correction',
    path,
    parts: { head, doubt, reports, findings, source, overdue, attachments },
    prepare,
    check: (form) => [...unsaved(form), ...(filesOf(form) ? sendingProblems(filesOf(form)) : [])],
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
  offerCells(form, task);
}

/** Lets the provider edit the cells that a report points at; where it points at none the other ways remain. */
function offerCells(form, task) {
  const place = form.querySelector('[data-cells]');
  if (!place || !task.cells.length) return;
  form.querySelector('[data-other]').dataset.when = 'by=OTHER';
  const saved = el('p', { class: 'tf-quiet', role: 'status' }, task.preparedBy ? `${task.preparedBy}已保存修改，尚未提交。` : '');
  const save = el('button', { type: 'button', class: 'btn btn-default' }, '保存修改');
  save.addEventListener('click', () => saveCells(form, task, saved));
  const rows = task.cells.map((cell) =>
    el('tr', {}, el('th', { scope: 'row' }, cell.row), el('td', {}, cell.itemName), el('td', {}, cell.before || '（空）'), el('td', {}, cellInput(cell))),
  );
  place.append(
    el(
      'div',
      { class: 'tf-field' },
      el('h4', {}, '怎样更正'),
      el(
        'div',
        { class: 'tf-cards', role: 'radiogroup', 'aria-label': '怎样更正', 'data-field': 'by' },
        way('CELLS', '修改单元格', '只改反馈所指的几处，提交后生成新的数据版本', Boolean(task.preparedBy)),
        way('OTHER', '数据版本或者目录变更', '已另行上传数据，或者已提出目录变更', !task.preparedBy),
      ),
    ),
    el(
      'div',
      { class: 'tf-field', 'data-field': 'cells', 'data-when': 'by=CELLS' },
      table(['行', '信息项', '现在的值', '正确的值'], rows),
      el('p', {}, save),
      saved,
    ),
  );
}

function way(value, title, hint, checked) {
  return el(
    'label',
    { class: 'tf-card' },
    el('input', { type: 'radio', name: 'by', value, checked }),
    el('strong', {}, title),
    el('small', {}, hint),
  );
}

function cellInput(cell) {
  return el('input', {
    type: 'text',
    value: cell.after,
    'aria-label': `${cell.row}，${cell.itemName}的正确的值`,
    'data-row': cell.rowNo,
    'data-item': cell.itemId,
    'data-saved': cell.after,
  });
}

function cellInputs(form) {
  return [...form.querySelectorAll('[data-cells] [data-row]')];
}

async function saveCells(form, task, saved) {
  const cells = cellInputs(form).map((input) => ({
    rowNo: Number(input.dataset.row),
    itemId: Number(input.dataset.item),
    value: input.value,
  }));
  try {
    const { message } = await sendAnswer('correction', task.taskId, 'cells', { cells });
    for (const input of cellInputs(form)) input.dataset.saved = input.value;
    saved.textContent = message;
  } catch (error) {
    showProblems(form, error.problems ?? [{ field: 'cells', sentence: String(error) }]);
  }
}

function unsaved(form) {
  const left = valueOf(form, 'by') === 'CELLS' && cellInputs(form).some((input) => input.value !== input.dataset.saved);
  return left ? [{ field: 'cells', sentence: '有修改尚未保存。请先点“保存修改”，再提交。' }] : [];
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
