// 答复申请（第十六条、第十八条、第二十九条）: agreed item by item, with masking where data are shared, refused with its reason,
// or returned.
import { readPart, sendAnswer } from '../shared/api.js';
import { el } from '../shared/dom.js';
import { attachmentsOf, sendingProblems, takeAttachments } from '../shared/attachments.js';
import { table } from '../shared/case-facts.js';
import { reveal, valueOf, values } from '../shared/fields.js';
import { open as openSharingForm, sensitivityBadge, sharingWords } from './sharing-case.js';

export function open(desk) {
  openSharingForm(desk, {
    path: 'answer',
    prepare: (form, task) => {
      prepare(form, task);
      offerAgreement(desk, task);
    },
    claimed: (task) => offerAgreement(desk, task),
    check,
    answer,
  });
}

/** All that is asked for, masked as registered: two keys or clicks, and on with the next one. */
async function offerAgreement(desk, task) {
  const place = desk.form.querySelector('[data-quick]');
  const { words } = await readPart('sharing', task.taskId, 'agreement').catch(() => ({ words: null }));
  place.hidden = !words;
  if (!words) return;
  const begin = plain('按登记的脱敏同意，办下一件');
  const offer = () => place.replaceChildren(begin);
  begin.addEventListener('click', () => {
    const sure = plain('确定同意');
    const cancel = plain('取消');
    const wrong = el('p', { class: 'tf-problem', role: 'alert' });
    place.replaceChildren(el('p', {}, `${words}。`), wrong, el('p', {}, sure, ' ', cancel));
    sure.focus();
    cancel.addEventListener('click', () => {
      offer();
      begin.focus();
    });
    sure.addEventListener('click', async () => {
      sure.disabled = true;
      try {
        const { message } = await sendAnswer('sharing', task.taskId, 'agreement', {});
        desk.finish(message);
      } catch (error) {
        wrong.textContent = error.message;
        sure.disabled = false;
      }
    });
  });
  offer();
}

function plain(words) {
  return el('button', { type: 'button', class: 'tf-plain' }, words);
}

function prepare(form, task) {
  form.querySelector('[data-items]').replaceChildren(itemTable(task));
  takeAttachments(place(form), 'ANSWER', task.taskId);
  if (task.onward) forOnward(form);
  else forSharing(form, task);
  form.querySelector('[data-settled]').textContent = settled(task);
  form.querySelector('[name=expiresOn]').value = task.periodTo ?? '';
  if (!task.canReturn) {
    form.querySelector('[name=decision][value=RETURN]').disabled = true;
    form.querySelector('[data-return-hint]').textContent = '退回补正只能一次，且须在答复期限内提出';
  }
  const update = () => showParts(form, task);
  form.addEventListener('change', update);
  queueMicrotask(update);
}

function forSharing(form, task) {
  form.querySelector('[name=basisKind]').replaceChildren(
    el('option', { value: '' }, '请选择'),
    ...task.basisKinds.map((kind) => el('option', { value: kind.kind }, kind.label)),
  );
  offerPreview(form, task);
}

/** A consent gives no data: nothing is masked or previewed, and its refusal takes no basis (第二十九条). */
function forOnward(form) {
  form.querySelectorAll('[data-of-sharing]').forEach((part) => part.remove());
  form.querySelector('[data-agree-hint]').textContent = '可以逐项同意；平台不向对方提供数据';
  form.querySelector('[data-refuse-hint]').textContent = '说明理由';
  form.querySelector('[data-expires]').textContent = '同意的截止日期';
}

/** What the requester would get, by what is chosen at this moment; a choice changed afterwards takes it away. */
function offerPreview(form, task) {
  const button = form.querySelector('[data-preview]');
  const place = form.querySelector('[data-previewed]');
  let asked = 0;
  button.addEventListener('click', async () => {
    const mine = ++asked;
    place.replaceChildren(el('p', { class: 'tf-quiet' }, '正在读取……'));
    const shown = await sendAnswer('sharing', task.taskId, 'preview', { items: itemChoices(form, true) }).then(
      sample,
      (error) => el('p', { class: 'tf-problem' }, error.message),
    );
    if (mine === asked) place.replaceChildren(shown);
  });
  form.querySelector('[data-items]').addEventListener('change', () => {
    asked++;
    place.replaceChildren();
  });
}

function sample({ items, total, rows }) {
  if (total === 0) return el('p', { class: 'tf-quiet' }, '该资源还没有数据。同意之后由本部门提供，到时按所选方式脱敏。');
  const cells = (kind, values) => values.map((value) => el(kind, kind === 'th' ? { scope: 'col' } : {}, value || '（空）'));
  return el(
    'div',
    {},
    el('p', { class: 'tf-quiet' }, rows.length < total ? `共 ${total} 行，以下为前 ${rows.length} 行。` : `共 ${total} 行。`),
    el(
      'div',
      { class: 'tf-sheet', role: 'region', tabindex: '0', 'aria-label': '使用部门将得到的数据' },
      el(
        'table',
        {},
        el('thead', {}, el('tr', {}, ...cells('th', items))),
        el('tbody', {}, ...rows.map((row) => el('tr', {}, ...cells('td', row)))),
      ),
    ),
  );
}

/** What is shared unconditionally or was agreed to before is not answered, and cannot be refused (第十六条). */
function settled(task) {
  const names = task.items.filter((item) => !item.toAnswer).map((item) => item.name);
  return names.length ? `无条件共享或此前已同意、不须答复的信息项：${names.join('、')}。` : '';
}

function itemTable(task) {
  const rows = task.items.filter((item) => item.toAnswer).map((item) =>
    el(
      'tr',
      { 'data-item': item.id },
      el('th', { scope: 'row' }, item.name, ' ', el('small', {}, item.typeLabel), ' ', sensitivityBadge(item)),
      el('td', {}, sharingWords(item, task.resource)),
      el('td', { 'data-for-agree': true }, agreeBox(item)),
      el('td', { 'data-for-agree': true }, task.onward ? onwardReason(item) : maskingChoice(task, item)),
    ),
  );
  const element = table(['信息项', '共享属性', '答复', task.onward ? '同意的理由' : '脱敏方式'], rows);
  element.querySelectorAll('thead th:nth-child(n+3)').forEach((head) => head.setAttribute('data-for-agree', ''));
  return element;
}

function agreeBox(item) {
  const box = el('input', { type: 'checkbox', name: `items[${item.id}].granted`, value: 'on', checked: true });
  return el('label', {}, box, ' 同意', el('span', { class: 'tf-sr' }, item.name));
}

/** Why what could harm somebody, or is 不予共享, may be passed on. */
function onwardReason(item) {
  const placeholder = item.onwardReason ? '同意对外提供的理由，5 至 500 个字' : '';
  const attributes = { type: 'text', name: `items[${item.id}].reason`, 'data-name': item.name, placeholder, hidden: true };
  return el('input', { ...attributes, 'data-always': item.onwardReason, 'aria-label': `同意对外提供${item.name}的理由` });
}

/** Only the rules that fit the item; less than is registered takes a reason (第十八条). */
function maskingChoice(task, item) {
  const rules = task.maskingRules.filter((rule) => item.maskings.includes(rule.key));
  const select = el(
    'select',
    { name: `items[${item.id}].masking`, 'aria-label': `${item.name}的脱敏方式` },
    ...rules.map((rule) =>
      el('option', { value: rule.key, selected: rule.key === item.proposedMasking }, rule.label)),
  );
  const reason = el('input', {
    type: 'text',
    name: `items[${item.id}].reason`,
    'data-reason-for': item.reasonFor.join(' '),
    'data-name': item.name,
    placeholder: '不脱敏（或弱于登记规则）的理由，5 至 500 个字',
    'aria-label': `${item.name}不脱敏的理由`,
    value: item.askedReason ?? '',
    hidden: true,
  });
  const asked = item.askedReason ? el('small', {}, `使用部门申请不脱敏：${item.askedReason}`) : null;
  const former = item.formerMasking ? el('small', {}, `原授权：${item.formerMasking}`) : null;
  return el('div', {}, select, reason, asked, former);
}

function showParts(form, task) {
  const decision = valueOf(form, 'decision');
  const agree = decision === 'AGREE';
  form.querySelectorAll('[data-for-agree]').forEach((cell) => (cell.hidden = !agree));
  reveal(form);
  for (const row of rowsOf(form)) {
    row.line.classList.toggle('tf-refused', agree && !row.granted.checked);
    if (row.masking) row.masking.disabled = !row.granted.checked;
    row.reason.hidden = !takesReason(row);
  }
  const kept = rowsOf(form).filter((row) => !row.granted.checked).length;
  form.querySelector('[data-kept]').textContent =
    agree && kept ? `未勾选的 ${kept} 个信息项不同意，请在下面说明理由${task.onward ? '' : '并提供依据'}。` : '';
  // What is withheld is refused: with reason and basis too (第十六条).
  form.querySelector('[data-refusal]').hidden = !(decision === 'REFUSE' || (agree && kept > 0));
  form.querySelector('[data-partly]').hidden = !agree;
  if (!task.onward) showBasis(form, task);
}

/** Each kind of basis demands its own fields; a registered condition is in the catalogue and cited from there. */
function showBasis(form, task) {
  const chosen = task.basisKinds.find((kind) => kind.kind === form.querySelector('[name=basisKind]').value);
  form.querySelectorAll('[data-cited]').forEach((field) => (field.hidden = chosen?.cited === false));
  form.querySelector('[data-number-hint]').textContent = chosen?.numbered ? '必填，例如国发〔2016〕51号' : '选填';
  form.querySelector('[data-basis-hint]').textContent =
    chosen?.cited === false ? '以目录登记的共享条件为依据的，请在理由里写明申请不符合哪一项条件；登记的条件随答复送达使用部门。' : '';
}

function check(form) {
  const sending = sendingProblems(place(form));
  if (valueOf(form, 'decision') !== 'AGREE') return sending;
  const unsaid = rowsOf(form).filter((row) => takesReason(row) && row.reason.value.trim().length < 5);
  sending.push(
    ...unsaid.map((row) => ({
      field: 'items',
      sentence: `请写明“${row.reason.dataset.name}”${row.masking ? '不脱敏（或弱于登记规则）' : '同意对外提供'}的理由，至少 5 个字。`,
    })),
  );
  if (rowsOf(form).some((row) => row.granted.checked)) return sending;
  return [...sending, { field: 'items', sentence: '至少同意一个信息项；全部不提供的，请选择“不同意”。' }];
}

function place(form) {
  return form.querySelector('[data-attachments]');
}

/** What is hidden is left out: an abandoned reason is not sent with a full agreement. */
function answer(form) {
  const { decision, conditions, expiresOn, reason, basisKind, basisTitle, basisNumber, basisClause, missing } =
    values(form);
  const items = itemChoices(form, decision === 'AGREE');
  const attachments = attachmentsOf(place(form));
  const basis = { basisKind, basisTitle, basisNumber, basisClause };
  return { decision, items, conditions, expiresOn, reason, ...basis, missing, attachments };
}

function itemChoices(form, agree) {
  return rowsOf(form).map((row) => ({
    itemId: Number(row.line.dataset.item),
    granted: agree && row.granted.checked,
    masking: row.masking?.value ?? null,
    reason: takesReason(row) ? row.reason.value : null,
  }));
}

function rowsOf(form) {
  return [...form.querySelectorAll('[data-item]')].map((line) => ({
    line,
    granted: line.querySelector('[type=checkbox]'),
    masking: line.querySelector('select'),
    reason: line.querySelector('[type=text]'),
  }));
}

function takesReason(row) {
  if (!row.granted.checked) return false;
  if (!row.masking) return row.reason.dataset.always !== undefined;
  return row.reason.dataset.reasonFor.split(' ').includes(row.masking.value);
}
