// What is done about a task that is overdue: the same choices and words in every procedure.
import { el } from './dom.js';

/**
 * Fills <fieldset data-supervision data-duty="what is still owed" data-violation="which item of 第三十三条 it may be">.
 */
export function supervisionFields(form) {
  const place = form.querySelector('[data-supervision]');
  if (!place) return;
  place.append(
    el('h4', { id: 'supervise-measure' }, '督办结果'),
    el(
      'div',
      { class: 'tf-field' },
      el(
        'div',
        { class: 'tf-cards', role: 'radiogroup', 'aria-labelledby': 'supervise-measure', 'data-field': 'measure' },
        card('URGED', '已督促办理', place.dataset.duty),
        card('VIOLATION', '列为疑似违规', place.dataset.violation),
        card('NO_FAULT', '不属提供部门责任', '超期记录保留，并注明原因'),
      ),
    ),
    el(
      'div',
      { class: 'tf-field' },
      el('label', { for: 'supervise-opinion' }, '督办意见'),
      el('textarea', {
        id: 'supervise-opinion',
        name: 'opinion',
        rows: 4,
        'data-max': 2000,
        'data-required': '请填写督办意见：怎样督促、查明的原因或者认定的事实。',
      }),
    ),
  );
}

function card(measure, words, hint) {
  const radio = { type: 'radio', name: 'measure', value: measure, 'data-required': '请选择督办结果。' };
  return el(
    'label',
    { class: 'tf-card', 'data-measure': measure },
    el('input', radio),
    el('strong', {}, words),
    el('small', {}, hint),
  );
}
