// 常用意见: beside each field for opinions, what the person or the department often writes, to be inserted where the cursor is.
import { el } from './dom.js';
import { keepPhrase, readPhrases, removePhrase } from './api.js';

const SHOWN = 40;

/** Under every field for longer texts within. */
export async function offerPhrases(within) {
  const fields = [...within.querySelectorAll('textarea')];
  if (!fields.length) return;
  const known = { phrases: await readPhrases().catch(() => null), shows: [] };
  if (known.phrases) fields.forEach((field) => field.after(offer(field, known)));
}

function offer(field, known) {
  const list = el('ul', { class: 'tf-phrases' });
  const told = el('p', { class: 'tf-quiet', role: 'status' });
  const save = (words, shared) =>
    button(words, () => change(() => keepPhrase(field.value, shared), shared ? '已存，本部门的人都可以用。' : '已存。'));

  async function change(act, done) {
    try {
      known.phrases = await act();
      known.shows.forEach((show) => show());
      told.textContent = done;
    } catch (error) {
      told.textContent = error.message;
    }
  }

  function show() {
    list.replaceChildren(
      ...known.phrases.map(({ id, content, shared, mine }) => {
        const text = content.length > SHOWN ? `${content.slice(0, SHOWN)}……` : content;
        const insert = button(text, () => put(field, content));
        insert.className = 'tf-jump';
        return el(
          'li',
          {},
          insert,
          shared ? el('span', { class: 'tf-badge' }, '本部门') : null,
          mine ? button('删去', () => change(() => removePhrase(id), '已删去。'), `删去常用意见：${text}`) : null,
        );
      }),
    );
  }

  known.shows.push(show);
  show();
  return el(
    'details',
    { class: 'tf-phrase' },
    el('summary', {}, '常用意见'),
    list,
    el('p', {}, save('把以上内容存为我的', false), ' ', save('存为本部门的', true)),
    told,
  );
}

/** As if it had been typed, so that it is kept with the rest. */
function put(field, content) {
  field.setRangeText(content, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}

function button(words, done, label) {
  const made = el('button', { type: 'button', class: 'tf-plain', 'aria-label': label }, words);
  made.addEventListener('click', done);
  return made;
}
