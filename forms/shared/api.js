// Talks to our own task API in the session that Tasklist already has.

const UNREACHABLE = '网络不通，没有提交。已填内容仍在，请稍后再试。';
const SIGNED_OUT = '登录已超时，没有提交。请重新登录，已填内容会恢复。';

/** What went wrong, as the sentences to show; field is empty when it concerns the whole form. */
export class Refused extends Error {
  constructor(problems) {
    super(problems.map((problem) => problem.sentence).join('；'));
    this.problems = problems;
  }
}

/** @param procedure whose task it is: sharing, publication, change */
export function readTask(procedure, taskId) {
  return call(address(procedure, taskId));
}

/** A part of what belongs to the task. */
export function readPart(procedure, taskId, path) {
  return call(`${address(procedure, taskId)}/${path}`);
}

/** Sends an object as JSON, a FormData as it is. */
export function sendAnswer(procedure, taskId, path, answer) {
  const upload = answer instanceof FormData;
  return call(`${address(procedure, taskId)}/${path}`, {
    method: 'POST',
    headers: { ...csrfHeader(), ...(upload ? {} : { 'Content-Type': 'application/json' }) },
    body: upload ? answer : JSON.stringify(answer),
  });
}

/** What the row of the task says of it: who has taken it; null for a task that this person cannot work on. */
export async function readCard(taskId) {
  const [card] = await call(`/api/tasks/cards?ids=${encodeURIComponent(taskId)}`);
  return card ?? null;
}

/** Gives a task that the colleague has taken back to the department; or that the person has taken. */
export function putBack(taskId, from) {
  return sendAct(taskId, 'put-back', { from });
}

/** What this person may do with the task besides answering it. */
export function readActs(taskId) {
  return call(`/api/tasks/${encodeURIComponent(taskId)}/acts`);
}

/** To whom the task can be given (colleagues), or its case sent (readers). */
export function readPeople(taskId, which) {
  return call(`/api/tasks/${encodeURIComponent(taskId)}/${which}`);
}

export function claimTask(taskId) {
  return sendAct(taskId, 'claim', {});
}

/** Does one of these acts. */
export function sendAct(taskId, act, wish) {
  return post(`/api/tasks/${encodeURIComponent(taskId)}/${act}`, wish);
}

/** What the person or the department often writes. */
export function readPhrases() {
  return call('/api/phrases');
}

export function keepPhrase(content, shared) {
  return post('/api/phrases', { content, shared });
}

export function removePhrase(id) {
  return post(`/api/phrases/${id}/removal`, {});
}

export function post(url, body) {
  return call(url, {
    method: 'POST',
    headers: { ...csrfHeader(), 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

function address(procedure, taskId) {
  return `/api/tasks/${encodeURIComponent(taskId)}/${procedure}`;
}

export async function call(url, options = {}) {
  const response = await fetch(url, {
    credentials: 'same-origin',
    ...options,
    headers: { Accept: 'application/json', ...options.headers },
  }).catch(() => {
    throw refused(UNREACHABLE);
  });
  if (response.redirected || response.status === 401) {
    // Tasklist's scripts/portal-link.js goes to the sign-in and remembers the way back.
    document.dispatchEvent(new CustomEvent('signed-out'));
    throw refused(SIGNED_OUT);
  }
  const body = await response.json().catch(() => ({}));
  if (response.ok) return body;
  if (body.problems?.length) throw new Refused(body.problems);
  throw refused(`系统没有受理（${response.status}）。已填内容仍在，请稍后再试或者联系市政务信息管理局。`);
}

function refused(sentence) {
  return new Refused([{ field: '', sentence }]);
}

export function csrfHeader() {
  const cookie = document.cookie.split('; ').find((pair) => pair.startsWith('CSRF-TOKEN='));
  return { 'X-CSRF-TOKEN': cookie ? decodeURIComponent(cookie.slice('CSRF-TOKEN='.length)) : '' };
}
