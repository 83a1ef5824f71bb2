/* 筛选器查的是流程引擎的待办，不知道抄送和已办：在列表上方给出门户里的两个清单 */
export default {
  id: 'portal-lists',
  pluginPoint: 'tasklist.list',
  priority: 950,
  render: node => {
    node.className = 'portal-lists';
    const copied = link('抄送我的', '/cases?copied=me');
    node.append(copied, link('我的已办', '/done'));
    fetch('/api/copies', {credentials: 'same-origin', headers: {Accept: 'application/json'}})
      .then(answer => answer.json())
      .then(({open}) => {
        if (open > 0) copied.textContent = `抄送我的（${open} 件在办）`;
      })
      .catch(() => {});
  }
};

const link = (textContent, href) => Object.assign(document.createElement('a'), {textContent, href});
