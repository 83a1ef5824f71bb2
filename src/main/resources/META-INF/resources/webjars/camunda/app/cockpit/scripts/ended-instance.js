/*
 * 已办结的流程实例：社区版没有这一页，但会找名为 history 的视图，找到就转到这里。流程图、各个时限、办理过程、经过的环节。
 */
import {ask, caseParts, el, fill, fillPage, holders, link, moment, part, table} from './parts.js';

const instanceId = () => decodeURIComponent(location.hash.split('/')[2] ?? '');

const address = (id, rest = '') => `instances/${encodeURIComponent(id)}${rest}`;

/** 办件页面的流程图脚本：装上时画出页面上的流程图，所以每次打开都重新装；应用自己的页面不是 UTF-8 */
function diagram(id) {
  const place = el('div', {class: 'case-diagram', 'data-src': `/api/cockpit/${address(id, '/diagram')}`});
  setTimeout(() => place.isConnected && document.head.append(el('script', {src: '/js/diagram.js', charset: 'UTF-8'})), 0);
  return place;
}

/** 一页一页地读，一个实例经过的环节可能有几千个 */
function activities(id) {
  const place = el('div', {});
  const show = number =>
    fill(place, async () => {
      const page = await ask(address(id, `/activities?page=${number}`));
      const last = Math.max(1, Math.ceil(page.total / page.size));
      const turn = (label, to) => {
        const button = el('button', {type: 'button', disabled: to < 1 || to > last}, label);
        button.addEventListener('click', () => show(to));
        return button;
      };
      return [
        table(
          '经过的环节，先经过的在前',
          [
            ['环节', row => row.name],
            ['种类', row => row.kind],
            ['办理人', row => row.person],
            ['开始', row => moment(row.startedAt)],
            ['结束', row => moment(row.endedAt)],
            ['状态', row => row.state]
          ],
          page.rows,
          '没有留下记录。'
        ),
        el('nav', {class: 'limits-pager', 'aria-label': '环节分页'}, `共 ${page.total} 个，第 ${page.number} / ${last} 页 `, turn('上一页', page.number - 1), turn('下一页', page.number + 1))
      ];
    });
  show(1);
  return place;
}

function steps(view) {
  return part(
    '办理过程',
    ...(view.stepsLeftOut ? [el('p', {class: 'limits-quiet'}, `这里是最近的 ${view.steps.length} 条，更早的 ${view.stepsLeftOut} 条在`, link(view.link, '办件页面'), '。')] : []),
    table(
      '谁在何时办了什么',
      [
        ['时间', step => moment(step.happenedAt)],
        ['办理人', step => step.actor],
        ['事项', step => step.act],
        ['说明', step => step.detail]
      ],
      view.steps,
      '还没有办理过程。'
    )
  );
}

async function page() {
  const id = instanceId();
  const view = await ask(address(id));
  const [about, clocks] = caseParts(view);
  return [
    el('h1', {}, `${view.procedure}：${view.subject}`),
    el(
      'p',
      {class: 'limits-quiet'},
      view.endedAt
        ? `流程“${view.model}”，${moment(view.startedAt)} 开始，${moment(view.endedAt)} 结束`
        : el('span', {}, `流程“${view.model}”，${moment(view.startedAt)} 开始，还没有结束。`, link(`#/process-instance/${id}/runtime`, '查看运行中的实例'))
    ),
    about,
    part('流程图', diagram(id)),
    clocks,
    ...(view.endedAt ? [] : [holders(view)]),
    steps(view),
    part('经过的环节', activities(id))
  ];
}

export default [
  {
    id: 'history',
    pluginPoint: 'cockpit.processInstance.view',
    priority: 10,
    properties: {label: '历史'},
    render: () => {}
  },
  {
    id: 'ended-instance-route',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: {path: '/process-instance/:id/history'},
    render: node => fillPage(node, '流程实例', page)
  }
];
