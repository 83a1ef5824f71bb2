/*
 * 列表每十秒刷新，办理之后也刷新；Tasklist 每次重画全部的行，清单回到最上面，键盘也不知停在哪一件。
 * 重画之后回到原处。筛选、次序、查找或者页不同的，是另一个清单。
 */

const COLUMN = '.column-center.tasks-list > .content';
const LIST = `${COLUMN} ol.tasks-list`;

/** 停在哪里：哪个清单、滚动了多少、键盘在哪一件上 */
let place = {which: null, top: 0, task: null};

/** 第一行。重画的是新的元素 */
let first = null;

/** 行里的内容随后才画出，画出之前滚动不到原处；到了，或者人动了，就不再等 */
let waiting = false;

/** 滚动的是中间一栏，窄的屏幕上是整页 */
function scroller() {
  const column = document.querySelector(COLUMN);
  return column.scrollHeight > column.clientHeight ? column : column.closest('.page-wrap');
}

/** 清单由地址里打开的待办和标签以外的各项决定 */
function shownList() {
  const asked = new URLSearchParams(location.hash.split('?')[1]);
  for (const ofTask of ['task', 'detailsTab']) asked.delete(ofTask);
  return String(asked);
}

const taskOf = link => new URLSearchParams(link?.getAttribute('href')?.split('?')[1]).get('task');

function leave({target}) {
  // 重画时也滚动，不算
  if (waiting || !first?.isConnected || (target !== scroller() && !target.closest?.(COLUMN))) return;
  place = {which: shownList(), top: scroller().scrollTop, task: taskOf(document.activeElement.closest('h4 a'))};
}

function scrollBack() {
  if (!waiting || !first.isConnected) return;
  const moved = scroller();
  moved.scrollTop = place.top;
  waiting = moved.scrollTop !== place.top;
}

const growing = new ResizeObserver(scrollBack);

function comeBack() {
  waiting = place.which === shownList();
  if (!waiting) return;
  const list = first.closest(LIST);
  if (place.task && document.activeElement === document.body) {
    [...list.querySelectorAll('h4 a')].find(link => taskOf(link) === place.task)?.focus({preventScroll: true});
  }
  growing.disconnect();
  growing.observe(list);
  scrollBack();
}

new MutationObserver(() => {
  const now = document.querySelector(`${LIST} > li`);
  if (!now || now === first) return;
  first = now;
  comeBack();
}).observe(document.body, {childList: true, subtree: true});

document.addEventListener('scroll', leave, true);
document.addEventListener('focusin', leave);
document.addEventListener('pointerdown', () => (place.task = null));
for (const moved of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
  document.addEventListener(moved, () => (waiting = false), {passive: true});
}
