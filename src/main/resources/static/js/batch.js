// Choosing several rows of 待办: all at once, and how many are chosen.
const form = document.querySelector('[data-batch]');
const all = form.querySelector('[data-all]');
const told = form.querySelector('[data-chosen]');
const rows = () => [...form.querySelectorAll('[name=ids]')];

function show() {
  const chosen = rows().filter((row) => row.checked).length;
  told.textContent = chosen ? `已选 ${chosen} 件` : '';
  all.checked = chosen > 0 && chosen === rows().length;
  all.indeterminate = chosen > 0 && !all.checked;
  form.querySelectorAll('[name=act]').forEach((button) => (button.disabled = !chosen));
}

all.addEventListener('change', () => {
  rows().forEach((row) => (row.checked = all.checked));
  show();
});
form.addEventListener('change', show);
all.hidden = false;
show();
