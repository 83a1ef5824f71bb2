// Who has taken the task and what the reader can do: take it, hand it on, or give what an absent colleague has taken back
// to the department, after one question.
import { el } from './dom.js';
import { putBack, readActs, readCard } from './api.js';
import { askBefore } from './task-acts.js';

const YOURS = '由您办理。';
const READ_ONLY = '目前只能查看。要办理此件，请先签收。';
const NOT_YOURS = '您只能查看此件：它不由您办理，或者您须回避。';

/** @param claimed whether the reader has taken it */
export async function showHolder(desk, task, claimed) {
  const notice = desk.form.querySelector('.tf-notice');
  notice.hidden = false;
  if (claimed) {
    notice.replaceChildren(...(task.mayAct ? [YOURS, act('退回签收', () => attempt(desk.unclaim))] : [NOT_YOURS]));
    if (task.mayAct) await offerActs();
    return;
  }
  const card = await readCard(task.taskId).catch(() => null);
  if (!card || card.mine) notice.replaceChildren(NOT_YOURS);
  else if (!card.assignee) notice.replaceChildren(READ_ONLY, act('签收', claim));
  else notice.replaceChildren(...taken(card));

  /** Each opens its question under the notice, and closes that of another. */
  async function offerActs() {
    const acts = await readActs(task.taskId).catch(() => []);
    if (!desk.isClaimed()) return;
    notice.append(...acts.map((one) => act(one.label, () => askBefore(desk, one, notice))));
  }

  function taken({ assignee, assigneeName }) {
    const again = () => notice.replaceChildren(...taken({ assignee, assigneeName }));
    const ask = () =>
      notice.replaceChildren(
        `确定把“${assigneeName}”签收的这件待办退回部门吗？退回后您和其他同事都可以签收，${assigneeName}会收到消息。`,
        act('退回部门', () => giveBack(assignee)),
        act('不退回', again),
      );
    return [`${assigneeName} 已签收此件，您只能查看。${assigneeName}不在时，可以退回部门，由其他人办理。`, act('退回部门', ask)];
  }

  /** Somebody may have been faster since the form was opened. */
  async function claim() {
    const now = await readCard(task.taskId).catch(() => card);
    if (now?.assignee) notice.replaceChildren(...taken(now));
    else await attempt(desk.claim);
  }

  function giveBack(assignee) {
    return attempt(async () => {
      const { message } = await putBack(task.taskId, assignee);
      desk.tell(message);
      desk.refresh();
      await showHolder(desk, task, false);
    });
  }

  async function attempt(what) {
    try {
      await what();
    } catch (error) {
      notice.replaceChildren(error.message);
    }
  }
}

function act(words, done) {
  const button = el('button', { type: 'button', class: 'tf-plain' }, words);
  button.addEventListener('click', done);
  return button;
}
