// Who has taken the task and what the reader can do: take it, hand it on, or give what an absent colleague has taken back
// to the department, after one question.
import { facts } from './case-facts.js';
import { el } from './dom.js';
import { putBack, readActs, readCard } from './api.js';
import { opinionRows } from './opinions.js';
import { askBefore } from './task-acts.js';

const YOURS = '由您办理。';
const READ_ONLY = '目前只能查看。要办理此件，请先签收。';
const NOT_YOURS = '您只能查看此件：它不由您办理，或者您须回避。';
const PERSONAL = '同事请您加签，由您本人填写后提交；提交之前，同事的待办不能办结。';
const ASKED = '同事请您就此件提出意见。填写后交回，由委派您的同事决定。';

/**
 * @param claimed whether the reader has taken it
 * @return whether the reader decides
 */
export async function showHolder(desk, task, claimed) {
  const notice = desk.form.querySelector('.tf-notice');
  notice.hidden = false;
  const [stand, card] = await Promise.all([
    readActs(task.taskId).catch(() => ({ asked: false, acts: [], opinions: [] })),
    readCard(task.taskId).catch(() => null),
  ]);
  if (desk.isClaimed() !== claimed) return false;
  desk.form.querySelector('.tf-act')?.remove();
  showOpinions(desk.form, notice, stand.opinions);
  notice.replaceChildren(...words(), ...stand.acts.map((one) => act(one.label, () => askBefore(desk, one, notice))));
  return claimed && !stand.asked;

  function words() {
    if (claimed && stand.asked) return [ASKED];
    if (task.personal) return [PERSONAL];
    if (claimed) return task.mayAct ? [yours(), act('退回签收', () => attempt(desk.unclaim))] : [NOT_YOURS];
    if (!card || card.mine) return [NOT_YOURS];
    return card.assignee ? taken(card) : [READ_ONLY, act('签收', claim)];
  }

  function yours() {
    return card?.insteadOf ? `${YOURS}您代${card.insteadOf}办理，办理过程写明代理。` : YOURS;
  }

  function taken({ assignee, assigneeName, insteadOf }) {
    const again = () => showHolder(desk, task, false);
    const ask = () =>
      notice.replaceChildren(
        `确定把“${assigneeName}”签收的这件待办退回部门吗？退回后您和其他同事都可以签收，${assigneeName}会收到消息。`,
        act('退回部门', () => giveBack(assignee)),
        act('不退回', again),
      );
    if (insteadOf) return [`${assigneeName} 已签收此件，登记由您代理。代办请按“代办”，签收后由您办理。`];
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

/** What colleagues were asked and think; only within the department. */
function showOpinions(form, notice, opinions) {
  form.querySelector('.tf-opinions')?.remove();
  if (!opinions.length) return;
  const shown = facts('委派、加签和意见', opinionRows(opinions));
  shown.classList.add('tf-opinions');
  shown.querySelector('dl').classList.add('tf-wide');
  notice.after(shown);
}

function act(words, done) {
  const button = el('button', { type: 'button', class: 'tf-plain' }, words);
  button.addEventListener('click', done);
  return button;
}
