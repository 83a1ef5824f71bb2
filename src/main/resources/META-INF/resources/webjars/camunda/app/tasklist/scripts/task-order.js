/* 列表怎样排。Tasklist 自己的排序菜单列的是流程引擎的变量，由样式隐藏；选过的由 address.js 记住 */
import {order, sortBy} from './address.js';

const ORDERS = [
  ['dueDate', 'asc', '期限近的在前'],
  ['dueDate', 'desc', '期限远的在前'],
  ['created', 'desc', '新来的在前'],
  ['created', 'asc', '先来的在前']
];

export default {
  id: 'task-order',
  pluginPoint: 'tasklist.header',
  priority: 900,
  render: node => {
    const select = document.createElement('select');
    select.className = 'task-order';
    select.setAttribute('aria-label', '排列顺序');
    for (const [property, direction, words] of ORDERS) select.append(new Option(words, `${property} ${direction}`));
    const now = order();
    select.value = `${now.sortBy} ${now.sortOrder}`;
    select.addEventListener('change', () => sortBy(...select.value.split(' ')));
    node.append(select);
  }
};
