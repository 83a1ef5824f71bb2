/* 流程实例的“时限”页签：办件、双方、各个时限、现在由谁办理 */
import {ask, caseParts, fill, holders} from './parts.js';

export default {
  id: 'limits-tab',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  // 在“变量”之前：先看到的是时限
  priority: 30,
  properties: {label: '时限'},
  render: (node, {processInstanceId}) =>
    fill(node, async () => {
      const view = await ask(`instances/${encodeURIComponent(processInstanceId)}`);
      return [...caseParts(view), holders(view)];
    })
};
