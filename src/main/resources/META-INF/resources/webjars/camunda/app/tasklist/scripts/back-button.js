/* 手机上表单独占一屏：由此回到列表。大屏幕上两者并排，样式把它隐藏 */
import {changeAddress} from './address.js';

export default {
  id: 'back-to-list',
  pluginPoint: 'tasklist.task.action',
  priority: 900,
  render: node => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'back-to-list';
    button.textContent = '‹ 返回列表';
    button.addEventListener('click', () => changeAddress({task: null, detailsTab: null}));
    node.append(button);
  }
};
