// What the pages share: the phone's menu, the CSRF header of htmx requests, protection from a double click, the way back.
'use strict';

(function () {
  const button = document.querySelector('.menu-button');
  const menu = document.getElementById('site-nav');

  function openMenu(open) {
    menu.classList.toggle('is-open', open);
    menu.classList.toggle('is-closed', !open);
    button.setAttribute('aria-expanded', String(open));
  }

  if (button && menu) {
    // Without this script the button is a plain link to the menu, shown by :target.
    button.setAttribute('role', 'button');
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', event => {
      event.preventDefault();
      openMenu(!menu.classList.contains('is-open'));
    });
    button.addEventListener('keydown', event => {
      if (event.key === ' ') {
        event.preventDefault();
        button.click();
      }
    });
    document.addEventListener('keydown', event => {
      if (event.key === 'Escape' && menu.classList.contains('is-open')) {
        openMenu(false);
        button.focus();
      }
    });
  }

  // A list of the navigation closes when one goes on elsewhere; without this script it is closed where it was opened.
  function closeLists(except) {
    document.querySelectorAll('.site-nav details[open]').forEach(list => {
      if (list !== except) {
        list.open = false;
      }
    });
  }

  document.addEventListener('click', event => closeLists(event.target.closest('.site-nav details')));
  document.addEventListener('focusin', event => closeLists(event.target.closest('.site-nav details')));
  document.addEventListener('keydown', event => {
    const list = event.key === 'Escape' && event.target.closest('.site-nav details[open]');
    if (list) {
      list.open = false;
      list.querySelector('summary').focus();
    }
  });

  // Another tab may have signed in anew since this page was made; what counts is the token that the browser has now.
  function csrfToken() {
    const cookie = document.cookie.split('; ').find(pair => pair.startsWith('CSRF-TOKEN='));
    return cookie && decodeURIComponent(cookie.slice('CSRF-TOKEN='.length));
  }

  document.addEventListener('htmx:configRequest', event => {
    const token = csrfToken();
    if (token) {
      event.detail.headers['X-CSRF-TOKEN'] = token;
    }
  });

  document.addEventListener('submit', event => {
    const field = event.target.elements.namedItem('_csrf');
    const token = csrfToken();
    if (field && token) {
      field.value = token;
    }
  });

  // A request that is too large is refused before it is read, and a browser that still sends may show a broken line
  // instead of the answer. Attachments have a script and a limit of their own, and no name; files of data a larger limit.
  const LARGEST_FILE = 20;

  document.addEventListener('change', event => {
    const input = event.target;
    if (input.type === 'file' && input.name) {
      const megabytes = Number(input.dataset.largest ?? LARGEST_FILE);
      const large = [...input.files].find(file => file.size > megabytes * 1024 * 1024);
      input.setCustomValidity(large ? `“${large.name}”超过 ${megabytes} MB。请压缩或拆分后重新选择。` : '');
      input.reportValidity();
    }
  });

  // Who has sent a form and hears nothing is told what may be; the form is still there while the browser waits.
  const PATIENCE = 5000;
  let unanswered;

  function tellOfWaiting() {
    const notice = document.createElement('div');
    notice.className = 'notice is-warn';
    notice.setAttribute('role', 'status');
    notice.dataset.unanswered = 'true';
    notice.textContent = '系统还没有答复：可能正忙，也可能数据存储暂时连不上。您填写的内容仍在本页，请不要关闭；有了答复会自动显示。';
    document.getElementById('content').prepend(notice);
    notice.scrollIntoView({block: 'center'});
  }

  // A form is sent once. The server refuses a repeated submission too; this spares the user the refusal.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post' || form.hasAttribute('data-repeatable')) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    unanswered = setTimeout(tellOfWaiting, PATIENCE);
  });

  // Coming back by the browser's arrow brings the page as it was left: it may be sent again.
  window.addEventListener('pageshow', () => {
    clearTimeout(unanswered);
    document.querySelectorAll('[data-unanswered]').forEach(notice => notice.remove());
    document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent);
  });

  // The browser's own way back, which keeps what was typed.
  document.querySelectorAll('[data-back]').forEach(button => {
    button.hidden = history.length < 2;
    button.addEventListener('click', () => history.back());
  });

  // Who mistypes the password finds the name again, in this window only; it is neither sent back nor put in the address.
  const signIn = document.querySelector('form[data-keeps-name]');
  if (signIn) {
    const KEPT_NAME = 'sign-in-name';
    const name = signIn.elements.username;
    const kept = sessionStorage.getItem(KEPT_NAME);
    sessionStorage.removeItem(KEPT_NAME);
    if (kept && signIn.dataset.keepsName === 'true') {
      name.value = kept;
      signIn.elements.password.focus();
    }
    signIn.addEventListener('submit', () => sessionStorage.setItem(KEPT_NAME, name.value));
  }

  // A filter that needs no button: <select data-submit>
  document.addEventListener('change', event => {
    if (event.target.matches('[data-submit]')) {
      event.target.form.requestSubmit();
    }
  });
})();
