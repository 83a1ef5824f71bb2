// A page of the portal as the desk of a task form (forms/shared/task-form.js), which stands in Tasklist as well:
//   <div data-task="id" data-form="/forms/…html"></div>   <button data-submit>
import { el } from '/forms/shared/dom.js';
import { claimTask, putBack, readCard } from '/forms/shared/api.js';
import { keepTold, tell } from './task-told.js';

const NOT_LOADED = '表单没有载入，请刷新页面再试。';
const NEXT = '/todo/next';

const place = document.querySelector('[data-task]');
const button = document.querySelector('[data-submit]');
const taskId = place.dataset.task;
const person = document.body.dataset.person;

try {
  await show();
} catch {
  place.replaceChildren(el('p', { class: 'notice is-warn', role: 'alert' }, NOT_LOADED));
}

async function show() {
  const answer = await fetch(place.dataset.form, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(NOT_LOADED);
  const form = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('form');
  form.querySelector('script').remove();
  const [script, card] = await Promise.all([import(form.dataset.script), readCard(taskId)]);
  place.replaceChildren(form);
  script.open(desk(form, Boolean(card?.mine)), ...(form.dataset.open ?? '').split(' ').filter(Boolean));
}

function desk(form, claimed) {
  let told = () => {};
  const become = (now) => {
    const changed = now !== claimed;
    claimed = now;
    button.disabled = !claimed;
    told(changed);
  };
  button.disabled = !claimed;
  return {
    form,
    taskId,
    person,
    isClaimed: () => claimed,

    whenClaimed(tellForm) {
      told = tellForm;
    },

    whenSubmitted(send) {
      const submit = async (event) => {
        event.preventDefault();
        if (button.disabled) return;
        button.disabled = true;
        const message = await send();
        button.disabled = false;
        if (message !== null) leave(message.includes('已提交') ? message : `已提交。${message}`);
      };
      button.addEventListener('click', submit);
      form.addEventListener('submit', submit);
    },

    async claim() {
      const { message } = await claimTask(taskId);
      tell(message);
      become(true);
    },

    async unclaim() {
      const { message } = await putBack(taskId, person);
      tell(message);
      become(false);
    },

    tell,
    refresh: async () => become(Boolean((await readCard(taskId))?.mine)),
    leave,
    finish: leave,
  };
}

/** On with the next one; the page that opens says what was done. */
function leave(message) {
  keepTold(message);
  location.assign(NEXT);
}

// As a web app does whose sign-in has timed out: js/kept-form.js leads the same person back, what was typed is there again.
document.addEventListener('signed-out', () => {
  sessionStorage.setItem('interrupted-app', JSON.stringify({ address: location.pathname, person }));
  location.replace('/login?expired');
});
