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

// 登录只有一处：会话结束（在别处退出、超时）后，应用转到它自己的登录页，而那里谁也登录不了；改去门户的登录页。
// 离开的地方记在本窗口中，同一人重新登录后由门户送回来（js/kept-form.js）；表单里填写的也还在（forms/shared/fields.js）。
const LEFT = 'interrupted-app';
const isSignIn = () => /^#!?\/login/.test(location.hash);

let address = '';
let person = '';

function remember() {
  if (isSignIn()) return;
  address = location.pathname + location.search + location.hash;
  person = window.angular?.element(document.body).injector()?.get('$rootScope').authentication?.name ?? person;
}

function toPortal() {
  if (address && person) sessionStorage.setItem(LEFT, JSON.stringify({address, person}));
  location.replace('/login?expired');
}

function follow() {
  if (isSignIn()) toPortal();
  else remember();
}

addEventListener('hashchange', follow);
// 表单提交时才知道登录已结束
document.addEventListener('signed-out', toPortal);
new MutationObserver(() => {
  addLink();
  // 应用启动后才知道是谁
  if (!person) follow();
}).observe(document.body, {childList: true, subtree: true});
addLink();
follow();
