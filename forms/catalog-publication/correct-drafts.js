// 修改目录草案（第十条）: every mark, a way to each draft, and the submission anew.
import { el, newTab } from '../shared/dom.js';
import { open as openTaskForm } from '../shared/task-form.js';
import { valueOf } from '../shared/fields.js';
import { parts } from './publication.js';

export function open(desk) {
  openTaskForm(desk, {
    procedure: 'publication',
    parts: { ...parts, warnings },
    path: 'resubmission',
    prepare,
    check,
    answer,
  });
}

function warnings(task) {
  return task.resources.flatMap((resource) =>
    resource.content.warnings.map((text) => el('p', { class: 'tf-warning' }, el('strong', {}, resource.name), `：${text}`)),
  );
}

function prepare(form, task) {
  const warned = task.resources.some((resource) => resource.content.warnings.length);
  form.querySelector('[data-warned]').hidden = !warned;
  form.querySelector('[data-codes]').replaceChildren(
    ...task.resources.map((resource) =>
      el(
        'div',
        { class: 'tf-choice' },
        el(
          'label',
          {},
          el('input', { type: 'checkbox', name: `code:${resource.code}`, value: resource.code, checked: true, 'data-code-choice': true }),
          ` ${resource.name} `,
          el('small', {}, resource.code),
        ),
        ' ',
        newTab(resource.draftUrl, '修改草案'),
      ),
    ),
  );
}

function chosen(form) {
  return [...form.querySelectorAll('[data-code-choice]:checked')].map((box) => box.value);
}

function check(form) {
  const problems = [];
  if (!chosen(form).length) problems.push({ field: 'codes', sentence: '请至少勾选一项资源；全部不发布的，请在办件页面撤回。' });
  if (!form.querySelector('[data-warned]').hidden && !form.querySelector('[name=confirmed]').checked) {
    problems.push({ field: 'confirmed', sentence: '请逐条看过提醒后勾选确认，或者修改草案后重新打开本待办。' });
  }
  return problems;
}

function answer(form) {
  return {
    codes: chosen(form),
    note: valueOf(form, 'note'),
    confirmed: form.querySelector('[name=confirmed]').checked,
    warningReason: valueOf(form, 'warningReason'),
  };
}
