/*
 * 列表的一行：事项、双方、编号、剩余工作日、由谁签收。都由服务器给出，一次问全部在看的待办。
 * Tasklist 每十秒重画列表：已经知道的直接画出，一分钟内不再问。
 */

const FRESH = 60 * 1000;

/** 待办编号 → 服务器所答（不归本人办理的为 null）和何时 */
const known = new Map();

/** 待办编号 → 等着画的行 */
let waiting = new Map();

export default {
  id: 'case-card',
  pluginPoint: 'tasklist.card',
  priority: 900,
  render: (node, {taskId}, scope) => {
    node.className = 'case-card';
    const kept = known.get(taskId);
    if (kept) show(node, kept.card);
    if (!kept || Date.now() - kept.at > FRESH || (kept.card?.assignee ?? null) !== (scope.task.assignee ?? null)) {
      ask(taskId, node);
    }
  }
};

function ask(taskId, node) {
  if (!waiting.size) setTimeout(answerAll, 0);
  waiting.set(taskId, [...(waiting.get(taskId) ?? []), node]);
}

async function answerAll() {
  const asked = waiting;
  waiting = new Map();
  const answer = await fetch(`/api/tasks/cards?ids=${[...asked.keys()].map(encodeURIComponent)}`, {
    credentials: 'same-origin',
    headers: {Accept: 'application/json'}
  }).catch(() => null);
  // 没有答复的下次再问；登录已结束的由应用自己去登录
  if (!answer?.ok || answer.redirected) return;
  const cards = new Map((await answer.json()).map(card => [card.taskId, card]));
  for (const [taskId, nodes] of asked) {
    known.set(taskId, {card: cards.get(taskId) ?? null, at: Date.now()});
    nodes.forEach(node => show(node, known.get(taskId).card));
  }
}

function show(node, card) {
  if (!card) return;
  node.replaceChildren(
    line('case-subject', card.subject),
    line('case-quiet', card.parties),
    line('case-quiet', card.caseNumber),
    ...(card.limit ? [limit(card.limit)] : []),
    ...(card.assignee ? [line('case-quiet', holder(card))] : [])
  );
}

function holder({mine, assigneeName, insteadOf}) {
  if (mine) return insteadOf ? `由您代 ${insteadOf} 办理` : '由您办理';
  return insteadOf ? `代 ${insteadOf}：可由您代办` : `${assigneeName} 已签收`;
}

function limit({words, until, state, word}) {
  const shown = line(`case-limit is-${state.toLowerCase()}`, '');
  const left = document.createElement('strong');
  left.textContent = words;
  shown.append(left, `，期限 ${until} `);
  if (word && !words.startsWith(word)) {
    const badge = document.createElement('span');
    badge.className = 'case-badge';
    badge.textContent = word;
    shown.append(badge);
  }
  return shown;
}

function line(style, text) {
  const shown = document.createElement('p');
  shown.className = style;
  shown.textContent = text;
  return shown;
}
