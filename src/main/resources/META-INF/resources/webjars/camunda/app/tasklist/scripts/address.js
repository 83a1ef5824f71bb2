/*
 * 地址（“#”之后）里写着列表怎样排、打开了哪件待办。Tasklist 自己的排法是新建的在前，而且不记住；
 * 这里补上：期限近的在前，改过排法的按改过的。
 */

const ORDER = 'tasklist-order';

/** 同一天到期的，先来的在前 */
const sorting = (sortBy, sortOrder) =>
  JSON.stringify([{sortBy, sortOrder}, ...(sortBy === 'created' ? [] : [{sortBy: 'created', sortOrder: 'asc'}])]);

function read() {
  const [path, query = ''] = location.hash.replace(/^#!?/, '').split('?');
  return {path: path || '/', asked: new URLSearchParams(query)};
}

/** 只改“#”之后的这几项，应用随之改变；值为 null 的去掉 */
export function changeAddress(changes) {
  const {path, asked} = read();
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) asked.delete(name);
    else asked.set(name, value);
  }
  location.hash = `#${path}?${asked}`;
}

export function sortBy(property, order) {
  changeAddress({sorting: sorting(property, order), page: null});
}

/** 现在怎样排 */
export function order() {
  try {
    return JSON.parse(read().asked.get('sorting'))[0];
  } catch (e) {
    return {};
  }
}

function follow() {
  const {path, asked} = read();
  if (path !== '/') return;
  if (asked.has('sorting')) {
    localStorage.setItem(ORDER, asked.get('sorting'));
  } else {
    asked.set('sorting', localStorage.getItem(ORDER) || sorting('dueDate', 'asc'));
    history.replaceState(history.state, '', `#${path}?${asked}`);
  }
  const wasOpen = document.documentElement.classList.contains('has-task');
  document.documentElement.classList.toggle('has-task', asked.has('task'));
  if (wasOpen !== asked.has('task')) scrollTo(0, 0);
}

// 在应用启动之前，和以后每次改变时；先于应用自己听到
addEventListener('hashchange', follow);
follow();
