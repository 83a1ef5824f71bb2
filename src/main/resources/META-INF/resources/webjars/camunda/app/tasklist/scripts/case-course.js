/* 标签“办理过程”：整个办件的期限（有时限说明）、由谁办理、附件、办理过程，取自办件页面本身；本部门同事的意见另取，只在部门内 */
import {opinionRows} from '/forms/shared/opinions.js';

const PARTS = ['#clocks', '#case-attachments', '#case-steps'];

export default {
  id: 'case-course',
  pluginPoint: 'tasklist.task.detail',
  priority: 100,
  properties: {label: '办理过程'},
  render: (node, {taskId}) => {
    node.className = 'case-course';
    node.textContent = '正在读取办件……';
    read(taskId).then(
      parts => node.replaceChildren(...parts),
      () => node.replaceChildren('办理过程没有读出，请稍后再试，或者从表单上的办件编号打开办件页面。')
    );
  }
};

async function read(taskId) {
  const [[card], {opinions}] = await Promise.all([
    json(`/api/tasks/cards?ids=${encodeURIComponent(taskId)}`),
    json(`/api/tasks/${encodeURIComponent(taskId)}/acts`)
  ]);
  const address = `/cases/${encodeURIComponent(card.caseNumber)}`;
  const page = new DOMParser().parseFromString(await text(address), 'text/html');
  const link = newTab(Object.assign(document.createElement('a'), {href: address, textContent: `办件 ${card.caseNumber}`}));
  const shown = PARTS.map(part => page.querySelector(part)).filter(Boolean);
  shown.flatMap(part => [...part.querySelectorAll('a')]).forEach(newTab);
  return [paragraph(link), ...(opinions.length ? [told(opinions)] : []), ...shown.map(part => document.adoptNode(part))];
}

function told(opinions) {
  const list = document.createElement('dl');
  for (const [name, value] of opinionRows(opinions)) {
    list.append(
      Object.assign(document.createElement('dt'), {textContent: name}),
      Object.assign(document.createElement('dd'), {textContent: value})
    );
  }
  const section = document.createElement('section');
  section.append(Object.assign(document.createElement('h2'), {textContent: '委派、加签和意见'}), list);
  return section;
}

function paragraph(...children) {
  const made = document.createElement('p');
  made.append(...children);
  return made;
}

function newTab(link) {
  link.target = '_blank';
  link.rel = 'noopener';
  return link;
}

const json = async url => JSON.parse(await text(url, 'application/json'));

async function text(url, accept = 'text/html') {
  const answer = await fetch(url, {credentials: 'same-origin', headers: {Accept: accept}});
  if (!answer.ok) throw new Error(url);
  return answer.text();
}
