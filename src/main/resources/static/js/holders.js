// The acts on the tasks of a case that ask nothing more than a yes; they come with casework/holders.html.
import { sendAct } from '/forms/shared/api.js';
import { keepTold, tell } from './task-told.js';

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-holders] button[data-act]');
  if (!button) return;
  if (button.dataset.sure === undefined) {
    button.dataset.sure = '';
    button.textContent = `确定${button.textContent}？`;
    return;
  }
  button.disabled = true;
  try {
    const { message } = await sendAct(button.dataset.task, button.dataset.act, {});
    keepTold(message);
    location.reload();
  } catch (error) {
    tell(error.message);
  }
});
