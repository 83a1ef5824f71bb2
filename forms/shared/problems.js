// Shows each problem beside its field and all of them in a summary on top.
import { el } from './dom.js';

let nextId = 0;

export function clearProblems(form) {
  form.querySelectorAll('.tf-problem, .tf-summary').forEach((old) => old.remove());
  form.querySelectorAll('[aria-invalid]').forEach((input) => {
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-describedby');
  });
}

export function showProblems(form, problems) {
  clearProblems(form);
  const lines = problems.map((problem) => {
    const field = findField(form, problem.field);
    return el('li', {}, field ? jumpTo(field, mark(field, problem.sentence)) : problem.sentence);
  });
  const summary = el(
    'div',
    { class: 'tf-summary', role: 'alert', tabindex: '-1' },
    el('strong', {}, `没有提交，请处理以下 ${problems.length} 处问题：`),
    el('ul', {}, ...lines),
  );
  form.prepend(summary);
  summary.focus();
  summary.scrollIntoView({ block: 'start' });
}

/** A field is known by its name, or by the name of the group it is in: items[2].masking, items. */
function findField(form, name) {
  if (!name) return null;
  const visible = (selector) =>
    [...form.querySelectorAll(selector)].find((found) => !found.closest('[hidden]') && !found.disabled);
  const group = name.split(/[.[]/)[0];
  return (
    visible(`[name="${CSS.escape(name)}"], [data-field="${CSS.escape(name)}"]`) ??
    visible(`[data-field="${CSS.escape(group)}"], [name="${CSS.escape(group)}"]`)
  );
}

function mark(field, sentence) {
  const id = `tf-problem-${nextId++}`;
  const place = field.closest('.tf-field') ?? field;
  place.append(el('p', { class: 'tf-problem', id }, sentence));
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', id);
  return sentence;
}

function jumpTo(field, sentence) {
  const button = el('button', { type: 'button', class: 'tf-jump' }, sentence);
  button.addEventListener('click', () => {
    const target = field.matches('input, select, textarea') ? field : field.querySelector('input, select, textarea');
    (target ?? field).focus();
    field.scrollIntoView({ block: 'center' });
  });
  return button;
}
