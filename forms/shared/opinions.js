// What colleagues were asked about a task and think; only within the department.
import { dayAndTime } from './case-facts.js';

/** Names and values, for facts(). */
export function opinionRows(opinions) {
  return opinions.flatMap((one) => [
    [`${one.askedByName} ${one.kindLabel} ${one.askedOfName}`, `${one.question}（${dayAndTime(one.askedAt)}）`],
    [`${one.askedOfName} 的意见`, said(one)],
  ]);
}

function said(one) {
  if (one.opinion) return `${verdict(one)}${one.opinion}（${dayAndTime(one.answeredAt)}）`;
  return one.endedAt ? '不必再提' : '还没有提出';
}

function verdict({ agrees }) {
  if (agrees === null) return '';
  return agrees ? '同意：' : '不同意：';
}
