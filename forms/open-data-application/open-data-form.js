// 依申请开放（第二十五条）: what somebody of the public asks for, what was said on it, and the answer of whoever works on the
// task. Who has applied is read only when the button is pressed, and each time is recorded.
import { call } from '../shared/api.js';
import { attachmentsOf, sendingProblems, takeAttachments } from '../shared/attachments.js';
import { attachments, dayAndTime, facts, head, table } from '../shared/case-facts.js';
import { el } from '../shared/dom.js';
import { values } from '../shared/fields.js';
import { open as openTaskForm } from '../shared/task-form.js';

const ITEM = 'item-';
// Of the acts only these may know who has applied.
const PROVIDERS = ['check', 'answer'];
const CONSENT = ['people', 'scope', 'manner', 'obtainedOn', 'document'];

export function open(desk, path) {
  openTaskForm(desk, {
    procedure: 'opening',
    path,
    parts: { head, application: (task) => application(task, PROVIDERS.includes(path)), objection, answers, overdue },
    prepare,
    check: (form) => (form.querySelector('[data-attachments]') ? sendingProblems(form.querySelector('[data-attachments]')) : []),
    answer: typed,
  });
}

/** The choices of the items go as a list of their own, and the consent as a record of its own. */
function typed(form) {
  const all = values(form);
  const own = (name) => name.startsWith(ITEM) || CONSENT.includes(name) || name === 'attachments';
  const rest = Object.fromEntries(Object.entries(all).filter(([name]) => !own(name)));
  if (!form.querySelector('[data-items]')) return rest;
  const items = Object.entries(all)
    .filter(([name]) => name.startsWith(ITEM))
    .map(([name, treatment]) => ({ id: Number(name.slice(ITEM.length)), treatment }));
  if (form.querySelector('[data-bare]').hidden) return { ...rest, items };
  const recorded = Object.fromEntries(CONSENT.map((name) => [name, all[name] ?? null]));
  return { ...rest, items, recorded, attachments: attachmentsOf(form.querySelector('[data-attachments]')) };
}

function prepare(form, task) {
  const items = form.querySelector('[data-items]');
  if (items) {
    items.replaceChildren(...choices(task));
    takeAttachments(form.querySelector('[data-attachments]'), 'CONSENT', task.taskId, '必传：同意书或者证明文件');
    form.addEventListener('change', () => askForConsent(form, items));
    // what was typed before a reload is there after this
    queueMicrotask(() => askForConsent(form, items));
  }
  show(form, '[data-no-data]', !task.hasData);
  show(form, '[data-consent]', Boolean(task.consentAsked));
  show(form, '[data-consent-first]', !task.consentAsked && !task.again);
}

/** The record is asked for while an item is opened as it is. */
function askForConsent(form, items) {
  const bare = [...items.querySelectorAll('select')].some((choice) => choice.value === 'PLAIN');
  show(form, '[data-bare]', bare);
}

function show(form, selector, shown) {
  const part = form.querySelector(selector);
  if (part) part.hidden = !shown;
}

function choices(task) {
  const rows = task.items.map((item) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, el('label', { for: `answer-${ITEM}${item.id}` }, item.name), ' ', el('small', {}, item.sensitivity)),
      el(
        'td',
        {},
        el(
          'select',
          { id: `answer-${ITEM}${item.id}`, name: `${ITEM}${item.id}` },
          el('option', { value: 'MASKED' }, item.masking ? `脱敏后开放（${item.masking}）` : '开放'),
          item.masking && task.consentAsked ? el('option', { value: 'PLAIN' }, '不脱敏（须有第三方同意）') : null,
          el('option', { value: 'WITHHELD' }, '不开放'),
        ),
      ),
    ),
  );
  return [el('h4', {}, '各信息项怎样开放'), table(['信息项', '怎样开放'], rows)];
}

function application(task, mayKnow) {
  const place = el('div', {});
  const button = el('button', { type: 'button', class: 'tf-plain' }, '查看申请人身份（记入审计）');
  button.addEventListener('click', () => reveal(task, place, button));
  const asked = [
    facts('申请', [
      ['申请人', task.applicant],
      ['用途', task.purpose],
      ['取得方式', task.mode],
      ['所需数据', task.items.map((item) => item.name).join('、')],
      ['告知补正', task.supplementAsked],
      ['申请人的补正', task.supplement],
      ['已征求第三方意见', task.consentAsked],
    ]),
  ];
  return mayKnow ? [...asked, el('p', {}, button), place] : asked;
}

async function reveal(task, place, button) {
  try {
    const one = await call(`/api/tasks/${task.taskId}/opening/applicant`);
    place.replaceChildren(
      facts('申请人身份', [
        ['姓名或者名称', one.name],
        [one.numberLabel, one.number],
        ['联系电话', one.phone],
        ['电子邮箱', one.email],
      ]),
      attachments(one) ?? '',
    );
    button.hidden = true;
  } catch (error) {
    place.replaceChildren(el('p', { class: 'tf-quiet', role: 'alert' }, error.message));
  }
}

function objection(task) {
  if (!task.objection) return null;
  return facts('异议', [
    ['申请人的异议', task.objection],
    ['裁定', task.ruling],
  ]);
}

function answers(task) {
  if (!task.answers.length) return null;
  const lines = task.answers.map((one) => [
    `${one.decision}（${one.decidedBy} ${dayAndTime(one.decidedAt)}）`,
    [one.ground, one.referral, ...(one.ground ? [] : one.items), one.reason, one.basis].filter(Boolean).join('；'),
  ]);
  return facts('已有的答复', lines);
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
