// 提供共享数据（第十六条第二款、第十七条）: the file is checked as soon as it is chosen; what it would change is shown, and only
// the form's own submission lets it replace anything.
import { el } from '../shared/dom.js';
import { Refused, readPart, sendAnswer } from '../shared/api.js';
import { clearProblems, showProblems } from '../shared/problems.js';
import { facts } from '../shared/case-facts.js';
import { open as openSharingForm } from './sharing-case.js';

const MEGABYTE = 1024 * 1024;
const HEADER_BYTES = 64 * 1024;
const ASK_AGAIN = 2000;

/** The last file that passed: { dataSet, needsReason, … }, null while there is none. */
let checked = null;

export function open(desk) {
  checked = null;
  openSharingForm(desk, {
    path: 'data',
    prepare: (form, task) => prepare(form, task, desk.taskId),
    check,
    answer: (form) => ({ dataSet: checked.dataSet, reason: form.querySelector('[name=reason]').value }),
  });
}

function prepare(form, task, taskId) {
  const { name, itemNames } = task.resource;
  form.querySelector('[data-largest]').textContent = task.dataFileMegabytes;
  form.querySelector('[data-columns]').textContent = itemNames.join('、');
  form.querySelector('[data-template]').addEventListener('click', () => download(`${name}.csv`, itemNames));
  form.querySelector('[name=file]').addEventListener('change', (event) => {
    const [file] = event.target.files;
    if (file) checkFile(form, task, taskId, event.target);
  });
  if (task.check) takeUp(form, taskId, task.check);
}

/** Whoever comes back to the form finds the file that was sent before. */
async function takeUp(form, taskId, check) {
  const input = form.querySelector('[name=file]');
  await told(form, input, '先前上传的文件', () => finished(form, taskId, check));
}

async function checkFile(form, task, taskId, input) {
  const [file] = input.files;
  await told(form, input, file.name, async () => {
    form.querySelector('[data-seen]').textContent = `正在上传并检查 ${file.name}（${size(file.size)}）……`;
    const problems = await unfit(file, task);
    if (problems.length) throw new Refused(problems);
    const upload = new FormData();
    upload.append('file', file);
    return finished(form, taskId, await sendAnswer('sharing', taskId, 'data/check', upload));
  });
}

/** Shows what comes of a check, or what is wrong. */
async function told(form, input, name, checking) {
  const seen = form.querySelector('[data-seen]');
  checked = null;
  show(form, null);
  clearProblems(form);
  input.disabled = true;
  try {
    checked = await checking();
  } catch (error) {
    showProblems(form, error.problems ?? [{ field: 'file', sentence: String(error) }]);
  }
  input.disabled = false;
  seen.textContent = checked ? `${name} 检查通过，尚未替换。` : '';
  show(form, checked);
}

/** Asks again and again until the file has been read; the form may be left meanwhile. */
async function finished(form, taskId, check) {
  let now = check;
  while (!now.preview) {
    form.querySelector('[data-seen]').textContent = `${now.progress}。文件已收下，可以离开本页，稍后回来继续。`;
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
    now = await readPart('sharing', taskId, `data/check/${now.upload}`);
  }
  return now.preview;
}

/** What the checked file would change. */
function show(form, preview) {
  const place = form.querySelector('[data-preview]');
  form.querySelector('[data-reason]').hidden = !preview?.needsReason;
  if (!preview) {
    place.replaceChildren();
    return;
  }
  const keys = preview.keysGone !== null;
  place.replaceChildren(
    facts('将有的变化', [
      ['现有行数', preview.rowsBefore ? count(preview.rowsBefore) : '还没有数据'],
      ['替换后行数', count(preview.rowsNow)],
      ['减少的主键', keys && count(preview.keysGone)],
      ['新增的主键', keys && count(preview.keysAdded)],
      ['改动的主键', keys && count(preview.keysChanged)],
    ]),
  );
  if (preview.warningTotal) {
    place.append(
      el('p', { class: 'tf-quiet' }, `请核对（${count(preview.warningTotal)} 处，不妨碍提交；有错的请改正文件后重新选择）：`),
      el('ul', {}, ...preview.warnings.map((warning) => el('li', {}, warning))),
    );
  }
}

export async function check(form) {
  const reason = form.querySelector('[name=reason]').value.trim();
  if (!checked) return [{ field: 'file', sentence: '请先选择数据文件；检查通过、核对行数之后再提交。' }];
  if (checked.needsReason && !reason) return [{ field: 'reason', sentence: '数据将减少一半以上，请填写理由。' }];
  return [];
}

/** What can be told without the file travelling. */
export async function unfit(file, task) {
  const problem = (sentence) => [{ field: 'file', sentence }];
  if (!/\.(csv|xlsx|xls)$/i.test(file.name)) return problem('数据文件应为 Excel 工作簿（.xlsx、.xls）或 CSV。');
  if (file.size === 0) return problem('数据文件是空的，请重新选择。');
  if (file.size > task.dataFileMegabytes * MEGABYTE) {
    return problem(`数据文件 ${size(file.size)}，超过 ${task.dataFileMegabytes} MB，请精简后重新选择。`);
  }
  if (!/\.csv$/i.test(file.name)) return []; // A workbook is read by the server.
  const header = await headerOf(file);
  const missing = task.resource.itemNames.filter((name) => !header.includes(name));
  return missing.length ? problem(`表头缺少以下列：${missing.join('、')}。请补上，没有数据的列可以留空。`) : [];
}

/** The names in the first row; the server reads the file properly, this only spares a useless upload. */
async function headerOf(file) {
  const bytes = await file.slice(0, HEADER_BYTES).arrayBuffer();
  const newline = new Uint8Array(bytes).indexOf(10);
  const row = newline < 0 ? bytes : bytes.slice(0, newline);
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(row);
  } catch {
    text = new TextDecoder('gb18030').decode(row);
  }
  return text.split(',').map((name) => name.trim().replace(/^"(.*)"$/, '$1').replaceAll('""', '"'));
}

function download(name, columns) {
  const quoted = columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(',');
  const url = URL.createObjectURL(new Blob(['\ufeff', quoted, '\r\n'], { type: 'text/csv' }));
  el('a', { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}

function count(number) {
  return number.toLocaleString('zh-CN');
}

function size(bytes) {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
