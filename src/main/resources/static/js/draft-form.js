// The form in which a resource is compiled: narrows dependent choices, counts letters, and adds, removes and moves items
// without asking the server. Without this script the same buttons ask it.
'use strict';

(function () {
  const form = document.querySelector('form[data-draft-form]');
  if (!form) {
    return;
  }
  const rows = document.getElementById('item-rows');
  const template = document.getElementById('item-template');
  const status = document.getElementById('item-status');
  const followers = [...form.querySelectorAll('[data-follows]')].map(node => ({
    node,
    leader: form.elements[node.dataset.follows],
    choices: [...node.querySelectorAll('[data-of]')]
  }));
  let typed = false;

  // ---- choices that depend on another ----

  function narrow() {
    followers.forEach(({ node, leader, choices }) => {
      const value = node.value;
      choices.forEach(choice => choice.remove());
      node.append(...choices.filter(choice => !leader.value || choice.dataset.of === leader.value));
      if (node instanceof HTMLSelectElement) {
        node.value = value;
        if (node.selectedIndex < 0) {
          node.value = '';
        }
      }
    });
  }

  function widen() {
    followers.forEach(({ node, choices }) => node.append(...choices));
  }

  /** Who chooses a 目 at once has chosen its 项 and 类. */
  function lead(select) {
    const follower = followers.find(({ node }) => node === select);
    const group = select.selectedOptions && select.selectedOptions[0] && select.selectedOptions[0].parentElement;
    if (follower && group && group.dataset.of && follower.leader.value !== group.dataset.of) {
      widen();
      follower.leader.value = group.dataset.of;
      lead(follower.leader);
    }
  }

  // ---- letters ----

  function count() {
    form.querySelectorAll('[data-count-of]').forEach(output => {
      const field = form.elements[output.dataset.countOf];
      const length = field.value.trim().length;
      const over = length - Number(field.dataset.longest);
      output.textContent = over > 0 ? `，现有 ${length} 字，超出 ${over} 字` : `，现有 ${length} 字`;
      output.classList.toggle('field-error', over > 0);
      output.classList.toggle('d-inline', over > 0);
    });
  }

  // ---- 不予共享 rests on a basis, which has fields of its own ----

  function basis() {
    const notShared = form.elements.sharingType.value === 'NOT_SHARED';
    const condition = form.elements.sharingCondition.closest('.field');
    form.querySelector('[data-basis]').hidden = !notShared;
    condition.hidden = notShared && !condition.classList.contains('is-invalid');
  }

  // ---- items ----

  function renumber() {
    [...rows.children].forEach((row, index) => {
      row.querySelector('.item-number').textContent = String(index + 1);
      row.querySelectorAll('[name^="items["]').forEach(field => {
        field.name = field.name.replace(/\[-?\d+]/, `[${index}]`);
        field.id = field.name;
      });
      row.querySelectorAll('.field-error').forEach(error => {
        error.id = error.id.replace(/\[-?\d+]/, `[${index}]`);
      });
      row.querySelectorAll('[aria-describedby]').forEach(field => field.setAttribute('aria-describedby', `${field.id}-error`));
      row.querySelectorAll('button[data-act]').forEach(button => {
        button.value = `${button.dataset.act}:${index}`;
        button.setAttribute('aria-label', button.getAttribute('aria-label').replace(/-?\d+/, String(index + 1)));
      });
      row.querySelector('[data-act=up]').disabled = index === 0;
      row.querySelector('[data-act=down]').disabled = index === rows.children.length - 1;
    });
    form.querySelector('[data-item-count]').textContent = String(rows.children.length);
  }

  function field(row, name) {
    return row.querySelector(`[name$=".${name}"]`);
  }

  function add() {
    const last = rows.lastElementChild;
    rows.append(template.content.cloneNode(true));
    const sharing = last ? field(last, 'sharingType').value : form.elements.sharingType.value;
    field(rows.lastElementChild, 'sharingType').value = sharing;
    return rows.lastElementChild;
  }

  function rearrange(act, row) {
    if (act === 'add') {
      const added = add();
      renumber();
      field(added, 'name').focus();
      say(`已增加第 ${rows.children.length} 项`);
    } else if (act === 'remove') {
      const next = row.nextElementSibling || row.previousElementSibling;
      const name = field(row, 'name').value;
      row.remove();
      renumber();
      (next ? field(next, 'name') : form.querySelector('[data-act=add]')).focus();
      say(`已删除信息项${name ? `“${name}”` : ''}`);
    } else {
      const other = act === 'up' ? row.previousElementSibling : row.nextElementSibling;
      if (other) {
        other[act === 'up' ? 'before' : 'after'](row);
        renumber();
        const button = row.querySelector(`[data-act=${act}]`);
        (button.disabled ? field(row, 'name') : button).focus();
        say(`现在是第 ${[...rows.children].indexOf(row) + 1} 项`);
      }
    }
    typed = true;
  }

  function say(sentence) {
    status.textContent = sentence;
  }

  form.addEventListener('click', event => {
    const button = event.target.closest('button[data-act]');
    if (button) {
      event.preventDefault();
      rearrange(button.dataset.act, button.closest('.item-row'));
    }
  });
  form.addEventListener('input', () => {
    typed = true;
    count();
  });
  form.addEventListener('change', event => {
    lead(event.target);
    narrow();
    basis();
  });

  // ---- nothing is lost by leaving unawares ----

  form.addEventListener('submit', () => {
    typed = false;
  });
  window.addEventListener('beforeunload', event => {
    if (typed) {
      event.preventDefault();
    }
  });

  // What kept-form.js brings back may have more rows than the page has.
  form.addEventListener('kept-form-returns', event => {
    widen();
    const highest = Math.max(-1, ...event.detail.map(one => Number((/^items\[(\d+)]/.exec(one.name) || [0, -1])[1])));
    while (rows.children.length <= highest) {
      add();
      renumber();
    }
  });
  form.addEventListener('kept-form-returned', () => {
    typed = true;
    narrow();
    count();
    basis();
  });

  narrow();
  renumber();
  count();
  basis();
})();
