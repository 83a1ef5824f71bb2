// An act on the task besides its answer: the question that the server wants asked before, then the act.
import { el } from './dom.js';
import { readPeople, sendAct } from './api.js';

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
  const chosen = whom ? choice(whom) : null;
  const said = words ? el('textarea', { id: 'act-words', rows: 2, maxlength: words.most }) : null;
  const question = el(
    'section',
    { class: 'tf-act', 'aria-label': act.label },
    el('p', { class: 'tf-quiet' }, hint),
    field(whom?.label, chosen),
    field(words?.label, said),
    wrong,
    el('p', {}, done, ' ', cancel),
  );
  notice.after(question);
  (chosen ?? said ?? done).focus();
  cancel.addEventListener('click', () => question.remove());

  if (chosen) {
    const people = await readPeople(taskId, whom.path).catch((error) => {
      wrong.textContent = error.message;
      return [];
    });
    chosen.append(...people.map((one) => el('option', { value: one.id }, one.name)));
    if (!people.length && !wrong.textContent) wrong.textContent = '本部门没有可以选择的同事。';
  }

  done.addEventListener('click', async () => {
    done.disabled = true;
    wrong.textContent = '';
    try {
      const { message } = await sendAct(taskId, act.path, { to: [...(chosen?.selectedOptions ?? [])].map((one) => one.value), words: said?.value ?? null });
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

/** One of a list, or several: then all are in sight. */
function choice({ many }) {
  return many
    ? el('select', { id: 'act-whom', multiple: true, size: 6 })
    : el('select', { id: 'act-whom' }, el('option', { value: '' }, '请选择'));
}

function field(label, input) {
  return input ? el('div', { class: 'tf-field' }, el('label', { for: input.id }, label), input) : null;
}
