// Says what has been done with a task, on its page or on the one that opens next.
const KEY = 'task-told';

export function tell(sentence) {
  document.querySelector('.task-told')?.remove();
  const told = document.createElement('div');
  told.className = 'task-told notice is-ok';
  told.setAttribute('role', 'status');
  told.textContent = sentence;
  document.querySelector('.page').prepend(told);
  told.scrollIntoView({ block: 'nearest' });
}

export function keepTold(sentence) {
  sessionStorage.setItem(KEY, sentence);
}

const kept = sessionStorage.getItem(KEY);
sessionStorage.removeItem(KEY);
if (kept) tell(kept);
