// 保密审查、政务公开审查、市局审核（第十条、第二十三条）: pass, or give back with a remark on each field to be changed.
import { el } from '../shared/dom.js';
import { open as openTaskForm } from '../shared/task-form.js';
import { draftKey, reveal, valueOf } from '../shared/fields.js';
import { claims, confirmed, showBoxes, unconfirmed } from '../shared/sharing-claims.js';
import { parts } from './publication.js';

const LONGEST = 500;

export function open(desk) {
  openTaskForm(desk, { procedure: 'publication', parts: { ...parts, claims }, path: 'review', prepare, check, answer });
}

function prepare(form, task) {
  const key = draftKey('task-marks', form, task.taskId);
  const names = Object.fromEntries(task.resources.map((resource) => [resource.code, resource.name]));
  const list = form.querySelector('[data-marks]');

  form.querySelector('[data-show=markable]').addEventListener('click', (event) => {
    const button = event.target.closest('[data-mark]');
    if (!button || form.querySelector('fieldset').disabled) return;
    const { code } = button.closest('[data-code]').dataset;
    const { place } = button.closest('[data-place]').dataset;
    add(code, place, '').querySelector('textarea').focus();
    form.querySelector('[name=verdict][value=RETURN]').checked = true;
    form.dispatchEvent(new Event('change'));
    keep();
  });
  list.addEventListener('input', keep);
  list.addEventListener('click', (event) => {
    if (!event.target.matches('[data-remove]')) return;
    event.target.closest('[data-one]').remove();
    keep();
  });
  JSON.parse(sessionStorage.getItem(key) ?? '[]').forEach((mark) => names[mark.code] && add(mark.code, mark.place, mark.remark));
  keep();

  function add(code, place, remark) {
    const present = marksOf(form).find((mark) => mark.code === code && mark.place === place);
    if (present) return present.line;
    const id = `mark-${Math.random().toString(36).slice(2)}`;
    const line = el(
      'div',
      { class: 'tf-field', 'data-one': true, 'data-code': code, 'data-place': place },
      el('label', { for: id }, `${names[code]}（${code}） · ${place}`),
      el('textarea', { id, rows: 2, maxlength: LONGEST }, remark),
      el('button', { type: 'button', class: 'tf-plain', 'data-remove': true }, '去掉这处标注'),
    );
    list.append(line);
    return line;
  }

  function keep() {
    const marks = marksOf(form);
    sessionStorage.setItem(key, JSON.stringify(marks.map(({ code, place, remark }) => ({ code, place, remark }))));
    form.querySelector('[data-no-marks]').hidden = marks.length > 0;
    form.querySelectorAll('.tf-resource').forEach((resource) => {
      const count = marks.filter((mark) => mark.code === resource.dataset.code).length;
      const badge = resource.querySelector('[data-count]');
      badge.hidden = count === 0;
      badge.textContent = `已标注 ${count} 处`;
    });
  }
  showBoxes(form, task);
  queueMicrotask(() => reveal(form));
}

function check(form) {
  if (valueOf(form, 'verdict') !== 'RETURN') return unconfirmed(form);
  const marks = marksOf(form);
  if (!marks.length) return [{ field: 'marks', sentence: '退回的，请在资源的字段旁点“标注”，至少标注一处。' }];
  return marks
    .filter((mark) => !mark.remark)
    .map((mark) => ({ field: 'marks', sentence: `请写明“${mark.place}”要怎样修改。` }));
}

/** Marks that were set before the reviewer changed his mind are not sent. */
function answer(form) {
  const verdict = valueOf(form, 'verdict');
  const marks = verdict === 'PASS' ? [] : marksOf(form).map(({ code, place, remark }) => ({ code, place, remark }));
  return { verdict, opinion: valueOf(form, 'opinion'), marks, confirmed: confirmed(form) };
}

function marksOf(form) {
  return [...form.querySelectorAll('[data-one]')].map((line) => ({
    line,
    code: line.dataset.code,
    place: line.dataset.place,
    remark: line.querySelector('textarea').value.trim(),
  }));
}
