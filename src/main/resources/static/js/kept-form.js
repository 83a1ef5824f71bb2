// A form sent after the sign-in had timed out, or refused as a whole, is not lost: this window keeps what was typed, and offers
// it after the next sign-in of the same person, or on the way back. Passwords, files and hidden fields are never kept. A form
// that is shown in answer to itself names the page where it is found again: data-page. One that makes its fields itself
// hears kept-form-returns before they are filled, and kept-form-returned after.
'use strict';

(function () {
  const KEY = 'kept-form';
  const LEFT = 'interrupted-app';
  const FIELDS = 'input[name]:not([type=hidden]):not([type=file]):not([type=password]), textarea[name], select[name]';
  const here = location.pathname + location.search;

  function keep(form) {
    const fields = [...form.querySelectorAll(FIELDS)].map(field => ({
      name: field.name,
      value: field.value,
      checked: field.checked === true
    }));
    const kept = {page: form.dataset.page || here, action: form.getAttribute('action'), person: document.body.dataset.person, fields};
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  }

  function restore(kept) {
    const form = [...document.forms].find(candidate => candidate.getAttribute('action') === kept.action);
    if (form) {
      form.dispatchEvent(new CustomEvent('kept-form-returns', {detail: kept.fields}));
    }
    const fields = form ? [...form.querySelectorAll(FIELDS)] : [];
    fields.forEach(field => {
      const choice = field.type === 'checkbox' || field.type === 'radio';
      const typed = kept.fields.find(one => one.name === field.name && (!choice || one.value === field.value));
      if (typed && choice) {
        field.checked = typed.checked;
      } else if (typed) {
        field.value = typed.value;
      }
    });
    if (form) {
      form.dispatchEvent(new CustomEvent('kept-form-returned'));
    }
    return fields.length > 0;
  }

  function say(sentence, link, words) {
    const notice = document.createElement('div');
    notice.className = 'notice is-warn';
    notice.setAttribute('role', 'status');
    notice.append(sentence);
    if (link) {
      const way = document.createElement('a');
      way.href = link;
      way.textContent = words;
      notice.append(way);
    }
    document.getElementById('content').prepend(notice);
  }

  function offer(kept) {
    if (here !== kept.page) {
      say('未能提交的内容还在本窗口中。', kept.page, '返回继续填写');
      return;
    }
    sessionStorage.removeItem(KEY);
    if (restore(kept)) {
      say('已恢复未能提交的内容，请核对后重新提交。文件须重新选择。');
    }
  }

  // A web app or a task's page that was left because its sign-in had timed out (tasklist/scripts/portal-link.js,
  // js/task-page.js): the same person goes back.
  const left = JSON.parse(sessionStorage.getItem(LEFT));
  if (left && document.body.dataset.person) {
    sessionStorage.removeItem(LEFT);
    if (left.person === document.body.dataset.person && /^\/(camunda\/app|todo)\//.test(left.address)) {
      location.replace(left.address);
    }
  }

  // A web app whose page was asked for when nobody was signed in: what stands after its "#" only the browser knows. It goes
  // along with the sign-in, and from there back to the page.
  const signIn = document.querySelector('form[action$="/login"]');
  if (signIn && location.hash.startsWith('#/')) {
    signIn.action += location.hash;
  }

  const kept = JSON.parse(sessionStorage.getItem(KEY));
  const unanswered = location.pathname.endsWith('/login') || document.querySelector('.refusal');
  if (kept && unanswered && kept.fields.length > 0) {
    sessionStorage.setItem(KEY, JSON.stringify({...kept, timedOut: true}));
  } else if (kept && kept.timedOut && kept.person === document.body.dataset.person) {
    // After the other scripts of the page, which may have to make the fields first.
    document.addEventListener('DOMContentLoaded', () => offer(kept));
  } else {
    // The form was answered, or somebody else signed in.
    sessionStorage.removeItem(KEY);
  }

  // The page that says that the database is away: what it has is sent again, or found again where it was typed.
  const way = document.querySelector('.refusal [data-kept-page]');
  if (way && kept && kept.fields.length > 0) {
    const back = document.createElement('a');
    back.className = 'btn btn-primary';
    back.href = kept.page;
    back.textContent = '返回原来的页面';
    way.append(back);
  }

  document.addEventListener('submit', event => {
    const form = event.target;
    if (kept && form.method === 'post' && form.closest('.refusal')) {
      sessionStorage.setItem(KEY, JSON.stringify({...kept, timedOut: false}));
    } else if (!event.defaultPrevented && form.method === 'post' && document.body.dataset.person && !form.action.endsWith('/logout')) {
      keep(form);
    }
  });
})();
