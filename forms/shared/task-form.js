// What all task forms share, wherever they stand: shows the case, opens the fields once the task is claimed, checks, and
// sends the answer to our own API when the desk's button is pressed.
import { el } from './dom.js';
import { Refused, readTask, sendAnswer } from './api.js';
import { showCase } from './case-facts.js';
import { offerContacts } from './contacts.js';
import { check, keepDraft, reveal, values } from './fields.js';
import { showHolder } from './holder.js';
import { offerPhrases } from './phrases.js';
import { clearProblems, showProblems } from './problems.js';
import { supervisionFields } from './supervision.js';

const RESTORED = '已恢复您此前填写、尚未提交的内容。要上传的文件须重新选择。';

const UNANSWERED = '系统还没有答复：可能正忙，也可能数据存储暂时连不上。已填内容仍在，请不要关闭本页。';
const PATIENCE = 5000;

const NOT_YOURS = '此件现在不由您决定，没有提交。请看表单上方的说明。';

loadStyle();

/**
 * @param desk where the form stands: Tasklist (tasklist.js) or a page of the portal (js/task-page.js)
 * @param kind.procedure whose task it is: sharing, publication, change
 * @param kind.parts what the form can show of its case by data-show: name to (task) => elements
 * @param kind.path where the answer is sent, below the task
 * @param kind.prepare (form, task) fills in what the form needs of the task
 * @param kind.claimed (task) the reader has just taken it or given it up
 * @param kind.check (form, task) more problems, besides those the markup declares; may be async
 * @param kind.answer (form) what to send; the visible fields if not given
 */
export async function open(desk, kind) {
  const { form, taskId } = desk;
  const { procedure } = kind;
  let task = null;
  let draft = null;
  let rights = Promise.resolve();
  form.dataset.person = desk.person;
  supervisionFields(form);

  desk.whenSubmitted(async () => {
    try {
      const problems = await problemsNow();
      if (problems.length) throw new Refused(problems);
      clearProblems(form);
      const sent = sendAnswer(procedure, taskId, kind.path, kind.answer?.(form) ?? values(form));
      const { message } = await patiently(form, sent);
      draft.forget();
      return message;
    } catch (error) {
      showProblems(form, error.problems ?? [{ field: '', sentence: String(error) }]);
      return null;
    }
  });

  async function problemsNow() {
    if (!task) return [notLoaded()];
    // just after claiming, it may still be asked what the reader can do, and meanwhile once more
    for (let asked; asked !== rights; ) {
      asked = rights;
      await asked;
    }
    if (form.querySelector('fieldset').disabled) return [{ field: '', sentence: NOT_YOURS }];
    return [...check(form), ...((await kind.check?.(form, task)) ?? [])];
  }

  const showRights = () => (rights = readRights());

  async function readRights() {
    const claimed = desk.isClaimed();
    const fields = form.querySelector('fieldset');
    fields.disabled = true;
    const decides = await showHolder(desk, { ...task, taskId }, claimed);
    if (desk.isClaimed() === claimed) fields.disabled = !decides || !task.mayAct;
  }

  try {
    task = await readTask(procedure, taskId);
    showCase(form, task, kind.parts);
    offerContacts(form, task.caseNumber);
    kind.prepare?.(form, task);
    draft = keepDraft(form, taskId);
    if (draft.restored) form.querySelector('fieldset').prepend(el('p', { class: 'tf-quiet' }, RESTORED));
    offerPhrases(form.querySelector('fieldset'));
    form.addEventListener('change', () => reveal(form));
    reveal(form);
    showRights();
    form.querySelector('.tf-loading').remove();
    form.querySelector('.tf-body').hidden = false;
  } catch (error) {
    form.querySelector('.tf-loading').textContent = `办件没有读出：${error.message}`;
    return;
  }
  desk.whenClaimed(async (changed) => {
    if (changed) {
      task.mayAct = (await readTask(procedure, taskId).catch(() => task)).mayAct;
      kind.claimed?.(task);
    }
    showRights();
  });
}

/** Says what may be when an answer does not come. */
async function patiently(form, answer) {
  const notice = el('p', { class: 'tf-notice', role: 'status' }, UNANSWERED);
  const waiting = setTimeout(() => form.querySelector('.tf-notice').after(notice), PATIENCE);
  try {
    return await answer;
  } finally {
    clearTimeout(waiting);
    notice.remove();
  }
}

function notLoaded() {
  return { field: '', sentence: '办件还没有读出，请稍候再提交。' };
}

function loadStyle() {
  const href = '/forms/shared/task-form.css';
  if (!document.querySelector(`link[href="${href}"]`)) {
    document.head.append(el('link', { rel: 'stylesheet', href }));
  }
}
