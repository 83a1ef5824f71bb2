/*
 * 四个网页应用共用：在顶栏加“返回门户”。登录和退出都在门户办理，应用自己的“退出登录”由样式隐藏：
 * 门户仍在登录状态时，从应用退出会立即重新登录，使人误以为没有退出。
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
