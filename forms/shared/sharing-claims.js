// What a reviewer has to confirm expressly to let something pass (第十六条): the bases of what is not shared, and that the
// conditions of what is shared conditionally are concrete. The form has the boxes.
import { el } from './dom.js';
import { table } from './case-facts.js';
import { valueOf } from './fields.js';

const ASKED = [
  ['basisConfirmed', 'bases', '请逐条核对不予共享的依据后勾选；依据不成立的，请退回。'],
  ['conditionsConfirmed', 'conditions', '请逐条核对共享条件后勾选；不具体的，请退回。'],
];

export function claims(task) {
  const { bases, conditions } = task.claims;
  return [
    bases.length
      ? el(
          'section',
          {},
          el('h4', {}, `不予共享的依据（${bases.length} 项）`),
          table(
            ['种类', '文件名称', '文号', '条款', '涉及'],
            bases.map((one) =>
              el('tr', {}, ...[one.kind, one.title, one.number, one.clause, one.of].map((said) => el('td', {}, said || '—'))),
            ),
          ),
        )
      : null,
    conditions.length
      ? el(
          'section',
          {},
          el('h4', {}, `有条件共享的共享条件（${conditions.length} 项）`),
          el('ol', {}, ...conditions.map((said) => el('li', {}, said))),
        )
      : null,
  ].filter(Boolean);
}

/** Shows only the boxes that there is something to confirm for. */
export function showBoxes(form, task) {
  ASKED.forEach(([name, kind]) => {
    const box = form.querySelector(`[name=${name}]`);
    if (box) box.closest('[data-claims]').hidden = !task.claims[kind].length;
  });
}

export function unconfirmed(form) {
  if (valueOf(form, 'verdict') !== 'PASS') return [];
  return ASKED.filter(([name]) => {
    const box = form.querySelector(`[name=${name}]`);
    return box && !box.closest('[hidden]') && !box.checked;
  }).map(([field, , sentence]) => ({ field, sentence }));
}

export function confirmed(form) {
  const [basis, conditions] = ASKED.map(([name]) => Boolean(form.querySelector(`[name=${name}]`)?.checked));
  return { basis, conditions };
}
