/*
 * 四个网页应用共用：在顶栏加“返回门户”。登录和退出都在门户办理，应用自己的“退出登录”由样式隐藏；
 * 它的接口仍在，在哪里退出都是全部退出（security.WebAppSecurity）。
 */

const menus = '[cam-widget-header] .app-menu > ul';

function addLink() {
  const menu = document.querySelector(menus);
  if (!menu || menu.querySelector('.portal-link')) return;
  const link = document.createElement('a');
  link.href = '/';
  link.textContent = '返回门户';
  const item = document.createElement('li');
  item.className = 'portal-link';
  item.append(link);
  menu.prepend(item);
}

new MutationObserver(addLink).observe(document.body, {childList: true, subtree: true});
addLink();

// 登录只有一处：会话结束（在别处退出、超时）后，应用转到它自己的登录页，而那里谁也登录不了；改去门户的登录页。
function toPortal() {
  if (/^#!?\/login/.test(location.hash)) location.replace('/login?expired');
}

addEventListener('hashchange', toPortal);
toPortal();
