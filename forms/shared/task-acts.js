// An act on the task besides its answer: the question that the server wants asked before, then the act.
import { el } from './dom.js';
import { readColleagues, sendAct } from './api.js';

/**
 * @param act as the server offers it: path, label, question
 * @param notice under which the question stands, one at a time
 */
export async function askBefore(desk, act, notice) {
  const { hint, whom, words, leaves } = act.question;
  const { form, taskId } = desk;
  form.querySelector('.tf-act')?.remove();

  const wrong = el('p', { class: 'tf-problem', role: 'alert' });
  const done = el('button', { type: 'button', class: 'tf-plain' }, `确定${act.label}`);
  const cancel = el('button', { type: 'button', class: 'tf-plain' }, '取消');
  const chosen = whom ? el('select', { id: 'act-whom' }, el('option', { value: '' }, '请选择')) : null;
  const said = words ? el('textarea', { id: 'act-words', rows: 2, maxlength: act.longestWords }) : null;
  const question = el(
    'section',
    { class: 'tf-act', 'aria-label': act.label },
    el('p', { class: 'tf-quiet' }, hint),
    field(whom, chosen),
    field(words, said),
    wrong,
    el('p', {}, done, ' ', cancel),
  );
  notice.after(question);
  (chosen ?? said ?? done).focus();
  cancel.addEventListener('click', () => question.remove());

  if (chosen) {
    const colleagues = await readColleagues(taskId).catch((error) => {
      wrong.textContent = error.message;
      return [];
    });
    chosen.append(...colleagues.map((one) => el('option', { value: one.id }, one.name)));
    if (!colleagues.length && !wrong.textContent) wrong.textContent = '本部门没有其他可以办理此件的同事。';
  }

  done.addEventListener('click', async () => {
    done.disabled = true;
    wrong.textContent = '';
    try {
      const { message } = await sendAct(taskId, act.path, { to: chosen?.value || null, words: said?.value ?? null });
      question.remove();
      if (leaves) {
        desk.leave(message);
      } else {
        desk.tell(message);
        desk.refresh();
      }
    } catch (error) {
      wrong.textContent = error.message;
      done.disabled = false;
    }
  });
}

function field(label, input) {
  return input ? el('div', { class: 'tf-field' }, el('label', { for: input.id }, label), input) : null;
}
