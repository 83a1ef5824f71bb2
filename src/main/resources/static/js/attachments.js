// Lets the forms of portal pages take attachments, as task forms do.
import { isSending, takeAttachments } from '/forms/shared/attachments.js';

document.querySelectorAll('[data-attachments]').forEach(place => {
  takeAttachments(place, place.dataset.step, place.dataset.reference);
  place.closest('form').addEventListener('submit', event => {
    if (isSending(place)) {
      event.preventDefault();
    }
  });
});
