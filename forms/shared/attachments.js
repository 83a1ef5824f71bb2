// Files that go with an act. Each is sent as soon as it is chosen and waits on the server for the act, which names it by its id;
// what waits is there again after a reload. Used by task forms and, through js/attachments.js, by portal pages.
import { el, newTab } from './dom.js';
import { call, csrfHeader } from './api.js';

const ADDRESS = '/api/attachments';
const STILL_SENDING = '附件正在上传，请等上传完再提交。';

/**
 * @param place where the choice of files and the list of what waits are shown; stands in the act's form
 * @param step the act, as the server knows it
 * @param reference what the act is about
 * @param need whether the act can go without
 */
export async function takeAttachments(place, step, reference, need = '选填') {
  const list = el('ul', { class: 'attachments-list' });
  const told = el('p', { class: 'attachments-told', role: 'status' });
  const wrong = el('ul', { class: 'attachments-wrong', role: 'alert' });
  const id = `attachments-${step.toLowerCase()}`;
  const hint = el('p', { class: 'attachments-hint', id: `${id}-hint` });
  const input = el('input', { type: 'file', class: 'form-control', id, multiple: true, 'aria-describedby': hint.id });
  place.replaceChildren(el('label', { class: 'form-label', for: id }, '选择附件 ', el('small', {}, need)), input, hint, told, wrong, list);
  const tell = (problems) => wrong.replaceChildren(...problems.map((problem) => el('li', {}, problem)));

  let limits;
  try {
    limits = await call(`${ADDRESS}?${new URLSearchParams({ step, reference })}`);
  } catch (error) {
    tell([`附件没有读出：${error.message}`]);
    return;
  }
  hint.textContent = limits.hint;
  input.accept = limits.extensions.map((one) => `.${one}`).join(',');
  list.append(...limits.attachments.map((one) => row(one, told, tell)));

  input.addEventListener('change', async () => {
    const files = [...input.files];
    const problems = [];
    place.dataset.sending = 'true';
    input.disabled = true;
    for (const [at, file] of files.entries()) {
      told.textContent = `正在上传 ${file.name}（${at + 1}/${files.length}）……`;
      const problem = unfit(file, limits, list) ?? (await send(file, step, reference, list, told, tell));
      if (problem) problems.push(problem);
    }
    delete place.dataset.sending;
    input.disabled = false;
    input.value = '';
    told.textContent = `已上传，共 ${list.children.length} 个附件，提交后生效。`;
    tell(problems);
  });
}

/** The ids of what waits. */
export function attachmentsOf(place) {
  return [...place.querySelectorAll('[name=attachments]')].map((input) => Number(input.value));
}

/** Whether files are still under way; then it says so. */
export function isSending(place) {
  if (place.dataset.sending) place.querySelector('.attachments-wrong').replaceChildren(el('li', {}, STILL_SENDING));
  return Boolean(place.dataset.sending);
}

/** For the checks of a task form. */
export function sendingProblems(place) {
  return isSending(place) ? [{ field: 'attachments', sentence: STILL_SENDING }] : [];
}

/** What can be told without sending 20 MB; the server looks at the content. */
function unfit(file, limits, list) {
  const extension = file.name.split('.').pop().toLowerCase();
  if (!limits.extensions.includes(extension)) return `“${file.name}”不能作为附件。请上传 ${limits.extensions.join('、')} 文件。`;
  if (file.size === 0) return `“${file.name}”是空文件（0 字节）。请核对后重新选择。`;
  if (file.size > limits.largestBytes) {
    return `“${file.name}”超过 ${limits.largestBytes / 1024 / 1024} MB。请压缩或拆分后再上传。`;
  }
  if (list.children.length >= limits.most) return `“${file.name}”没有上传：一次最多提交 ${limits.most} 个附件。`;
  return null;
}

async function send(file, step, reference, list, told, tell) {
  const body = new FormData();
  body.append('step', step);
  body.append('reference', reference);
  body.append('file', file);
  try {
    list.append(row(await call(ADDRESS, { method: 'POST', headers: csrfHeader(), body }), told, tell));
    return null;
  } catch (error) {
    return error.message;
  }
}

function row(one, told, tell) {
  const remove = el('button', { type: 'button', class: 'attachments-remove', 'aria-label': `删去附件 ${one.name}` }, '删去');
  const line = el(
    'li',
    {},
    el('input', { type: 'hidden', name: 'attachments', value: one.id }),
    newTab(one.url, one.name),
    el('span', { class: 'attachments-size' }, one.size),
    remove,
  );
  remove.addEventListener('click', async () => {
    remove.disabled = true;
    try {
      await call(`${ADDRESS}/${one.id}/discard`, { method: 'POST', headers: csrfHeader() });
      line.remove();
      told.textContent = `已删去 ${one.name}。`;
      tell([]);
    } catch (error) {
      remove.disabled = false;
      tell([error.message]);
    }
  });
  return line;
}
