/* “时限”页：全部在办的办件还剩多少工作日、谁超期、期限最近的，和失败的作业 */
import {ask, clockColumns, el, fillPage, link, moment, part, table} from './parts.js';

const PLACE = '#/limits';

const figures = label => [
  [label, bar => bar.label],
  ['情况', bar => bar.word],
  ['办件', bar => [link(bar.link, `${bar.total} 件`, `${bar.label} ${bar.total} 件`)]]
];

const instance = row =>
  row.instance ? [link(`#/process-instance/${row.instance}/runtime?tab=incidents-tab`, '流程实例', `${row.caseNumber} 的流程实例`)] : [];

/** 已办结的实例不在 Cockpit 的列表里，按编号打开 */
function search() {
  const number = el('input', {type: 'text', id: 'limits-number', maxlength: 40, required: true, placeholder: 'GX-140600-20261122-0001'});
  const form = el('form', {class: 'limits-search', role: 'search'}, el('label', {for: 'limits-number'}, '办件编号'), number, el('button', {type: 'submit'}, '打开流程实例'));
  form.addEventListener('submit', event => {
    event.preventDefault();
    location.assign(`/cases/${encodeURIComponent(number.value.trim())}/instance`);
  });
  return form;
}

async function page() {
  const view = await ask('limits');
  return [
    el('h1', {}, '时限'),
    el('p', {class: 'limits-quiet'}, `截至 ${moment(view.asOf)}。点件数查看是哪些办件；已办结的，按编号打开流程实例。`),
    search(),
    el(
      'div',
      {class: 'limits-pair'},
      part('在办的办件还剩多少工作日', table('在办的办件还剩多少工作日', figures('离期限'), view.byDaysLeft, '没有在办的办件。')),
      part('超期未办，按超期部门', table('超期未办的办件', figures('部门'), view.byDepartment, '没有超期未办的办件。'))
    ),
    part(
      '期限最近的时限',
      table(
        '在计的时限，期限近的在前',
        [
          ['办件', row => [link(row.link, row.subject), el('span', {class: 'limits-sub'}, `${row.caseNumber} `, link(row.instance, '流程实例', `${row.caseNumber} 的流程实例`))]],
          ...clockColumns.map(([label, value]) => [label, row => value(row.clock)])
        ],
        view.nearest,
        '没有在计的时限。'
      )
    ),
    part(
      `失败的后台作业（${view.failed} 个）`,
      table(
        '多次重试仍失败的后台作业',
        [
          ['办件', job => (job.caseNumber ? [link(`/cases/${job.caseNumber}`, job.caseNumber)] : '引擎内部')],
          ['流程', job => job.procedure],
          ['环节', job => job.step],
          ['打开', instance]
        ],
        view.jobs,
        '没有失败的作业：计时、授权、通知等后台作业都在正常进行。'
      )
    )
  ];
}

export default [
  {
    id: 'limits-navigation',
    pluginPoint: 'cockpit.navigation',
    priority: 95,
    properties: {label: '时限', pagePath: PLACE, checkActive: address => address.includes(PLACE)}
  },
  {
    id: 'limits-route',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: {path: PLACE.slice(1)},
    render: node => fillPage(node, '时限', page)
  }
];
