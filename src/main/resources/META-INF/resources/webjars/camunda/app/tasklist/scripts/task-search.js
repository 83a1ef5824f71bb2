/* 查找：按办件编号、信息资源、部门和姓名。流程引擎不知道这些，由本系统找出是哪几件，再由 Tasklist 照常分页 */
import {changeAddress} from './address.js';

const PAUSE = 400;
const EVERYTHING = {processVariables: [], taskVariables: [], caseInstanceVariables: []};

/** 引擎不接受空的编号表；没有待办叫这个编号 */
const NOTHING = ['none'];

export default {
  id: 'task-search-by-case',
  pluginPoint: 'tasklist.list',
  priority: 900,
  render: (node, plugin, scope) => {
    const form = document.createElement('form');
    form.className = 'task-search';
    form.setAttribute('role', 'search');
    form.innerHTML = `
      <input type="search" name="q" maxlength="100" autocomplete="off"
             aria-label="查找待办" placeholder="编号、资源、部门、姓名">
      <p role="status"></p>`;
    node.append(form);
    const {q} = form.elements;
    const status = form.querySelector('[role=status]');
    let typed = 0;

    async function search() {
      clearTimeout(typed);
      const words = q.value.trim();
      const found = words ? await find(words) : null;
      if (words !== q.value.trim()) return;
      status.textContent = found ? found.told : '';
      if (found && !found.taskIds) return;
      changeAddress({page: null});
      const ids = found?.taskIds;
      const query = ids ? {...EVERYTHING, taskIdIn: ids.length ? ids : NOTHING} : EVERYTHING;
      scope.$evalAsync(() => scope.tasklistData.set('searchQuery', query));
    }

    form.addEventListener('submit', event => {
      event.preventDefault();
      search();
    });
    q.addEventListener('input', () => {
      clearTimeout(typed);
      typed = setTimeout(search, PAUSE);
    });
  }
};

async function find(words) {
  const answer = await fetch(`/api/tasks/found?${new URLSearchParams({q: words})}`, {
    credentials: 'same-origin',
    headers: {Accept: 'application/json'}
  }).catch(() => null);
  if (!answer) return {told: '网络不通，没有查找。请稍后再试。'};
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) return {told: body.problems?.[0]?.sentence ?? '没有查找成功，请稍后再试。'};
  const {taskIds, more} = body;
  if (!taskIds.length) return {taskIds, told: `没有找到“${words}”。可以按编号、资源、部门、姓名查找。`};
  return {taskIds, told: more ? `只列出前 ${taskIds.length} 件，请写得更具体些。` : `找到 ${taskIds.length} 件`};
}
