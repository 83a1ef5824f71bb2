// The acts of a case or a list that ask nothing more than a yes: buttons with data-post, below data-holders.
import { post } from '/forms/shared/api.js';
import { keepTold, tell } from './task-told.js';

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-holders] button[data-post]');
  if (!button) return;
  if (button.dataset.sure === undefined) {
    button.dataset.sure = '';
    button.textContent = `确定${button.textContent}？`;
    return;
  }
  button.disabled = true;
  try {
    const { message, link } = await post(button.dataset.post, {});
    keepTold(message);
    if (link) location.assign(link);
    else location.reload();
  } catch (error) {
    tell(error.message);
  }
});
