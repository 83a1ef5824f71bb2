/*
 * 时限的各个扩展共用：问服务器，画成标题、事实、表。文字只作为文字，不作为标记。
 */
import {el} from '/forms/shared/dom.js';

export {el};

/** 服务器的答复；没有答复的，说明原因和怎么办 */
export async function ask(path) {
  const answer = await fetch(`/api/cockpit/${path}`, {
    credentials: 'same-origin',
    headers: {Accept: 'application/json'}
  }).catch(() => {
    throw new Error('网络不通，没有读出。请稍后刷新页面。');
  });
  if (answer.redirected || answer.status === 401) {
    document.dispatchEvent(new CustomEvent('signed-out'));
    throw new Error('登录已超时。请重新登录。');
  }
  const body = await answer.json().catch(() => ({}));
  if (answer.ok) return body;
  throw new Error(body.problems?.map(problem => problem.sentence).join(' ') || '系统没有读出。请刷新页面再试；仍不行的，请联系系统管理员。');
}

/** 画一处：先说正在读，读出后换成内容，读不出的说原因 */
export async function fill(node, read) {
  node.classList.add('limits');
  node.replaceChildren(el('p', {class: 'limits-quiet', role: 'status'}, '正在读取…'));
  try {
    node.replaceChildren(...(await read()));
  } catch (fault) {
    node.replaceChildren(el('p', {class: 'limits-fault', role: 'alert'}, fault.message));
  }
}

/** 自成一页的：应用要有人给标题，顶栏才写出登录人的姓名 */
export function fillPage(node, title, read) {
  node.className = 'limits-page';
  window.angular?.element(document.body).injector()?.get('page').titleSet(title);
  return fill(node, read);
}

export function part(title, ...content) {
  return el('section', {class: 'limits-part'}, el('h2', {}, title), ...content);
}

export function facts(rows) {
  return el('dl', {class: 'limits-facts'}, ...rows.map(([label, value]) => el('div', {}, el('dt', {}, label), el('dd', {}, value || '—'))));
}

/** @param columns 每列的标题和取值；没有行时只说一句 */
export function table(caption, columns, rows, none) {
  if (!rows.length) return el('p', {class: 'limits-quiet'}, none);
  const cell = ([label, value], row) => {
    const shown = value(row);
    return el('td', {'data-label': label}, el('div', {}, ...(Array.isArray(shown) ? shown : [shown || '—'])));
  };
  return el(
    'table',
    {class: 'limits-table'},
    el('caption', {class: 'limits-unseen'}, caption),
    el('thead', {}, el('tr', {}, ...columns.map(([label]) => el('th', {scope: 'col'}, label)))),
    el('tbody', {}, ...rows.map(row => el('tr', {}, ...columns.map(column => cell(column, row)))))
  );
}

export function link(href, text, label) {
  return el('a', {href, 'aria-label': label ?? null}, text);
}

/** 2026-11-30T10:12:05 → 2026-11-30 10:12 */
export function moment(text) {
  return text ? text.replace('T', ' ').slice(0, 16) : '—';
}

/** 目前怎样：文字说明白，颜色只是帮着看 */
export function standing({words, state, provisional, open}) {
  return el('span', {class: `limits-standing is-${open ? state.toLowerCase() : 'ended'}`}, words + (provisional ? '（暂定）' : ''));
}

export const clockColumns = [
  ['时限', clock => clock.limit],
  ['由谁办理', clock => clock.bound || '系统'],
  ['收到之日', clock => clock.receivedOn],
  ['最后期限', clock => clock.until],
  ['目前', clock => [standing(clock)]],
  ['依据', clock => [`${clock.article} `, link(clock.explanation, '时限说明', `${clock.limit}的时限说明`)]]
];

/** 办件是什么、双方是谁、现在由谁办理 */
export function caseParts(view) {
  return [
    facts([
      ['事项', view.subject],
      ['办件编号', link(view.link, view.caseNumber, `${view.caseNumber}，打开办件页面`)],
      ['流程', view.procedure],
      ['状态', view.state],
      ['申请方', view.applicant],
      ['承办部门', view.handler],
      ['收到时间', moment(view.receivedAt)]
    ]),
    part('时限', table('办件的全部时限', clockColumns, view.clocks, '这个办件还没有计时。'))
  ];
}

export function holders(view) {
  return part(
    '现在由谁办理',
    table(
      '没有办完的人工环节',
      [
        ['环节', row => row.task],
        ['部门', row => row.department],
        ['办理人', row => row.person || '未签收'],
        ['从何时起', row => moment(row.since)]
      ],
      view.holders,
      '现在没有等人办理的环节。'
    )
  );
}
