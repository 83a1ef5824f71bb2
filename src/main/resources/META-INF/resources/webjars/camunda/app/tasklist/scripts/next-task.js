/* 提交之后：说一句已经提交，接着打开列表中的下一件。表单（forms/shared/tasklist.js）提交成功、转给别人时发出 task-submitted，有别的话要说时发出 task-told */
import {changeAddress} from './address.js';

const SHOWN_FOR = 15 * 1000;

export default {
  id: 'next-task',
  pluginPoint: 'tasklist.list',
  priority: 0,
  render: (node, plugin, scope) => {
    node.className = 'out-of-sight';
    let listed = [];
    let next = null;

    scope.tasklistData.newChild(scope).observe('taskList', list => {
      listed = list?._embedded?.task ?? [];
      // 列表已按提交之后的情形重读，Tasklist 也已放下办完的那件
      if (next) {
        const task = next;
        next = null;
        setTimeout(() => changeAddress({task}), 0);
      }
    });

    const submitted = ({detail}) => {
      next = following(listed, detail.taskId, scope.$root.authentication?.name);
      const done = detail.handedOn || detail.message.includes('已提交') ? '' : '已提交。';
      tell(`${done}${detail.message}${next ? '已打开下一件待办。' : '列表中没有其他待办了。'}`);
    };
    document.addEventListener('task-submitted', submitted);
    scope.$on('$destroy', () => document.removeEventListener('task-submitted', submitted));
  }
};

document.addEventListener('task-told', ({detail}) => tell(detail));

/** 排在后面的第一件，后面没有的从头找；同事已签收的跳过 */
function following(listed, taskId, me) {
  const place = listed.findIndex(task => task.id === taskId);
  const others = [...listed.slice(place + 1), ...listed.slice(0, Math.max(place, 0))];
  return others.find(task => !task.assignee || task.assignee === me)?.id ?? null;
}

function tell(sentence) {
  document.querySelector('.task-told')?.remove();
  const told = document.createElement('div');
  told.className = 'task-told';
  told.setAttribute('role', 'status');
  told.textContent = sentence;
  document.body.append(told);
  told.addEventListener('click', () => told.remove());
  setTimeout(() => told.remove(), SHOWN_FOR);
}
