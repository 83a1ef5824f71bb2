// 提供共享数据（第十六条第二款、第十七条）: the header row of a CSV file is looked at before 20 MB travel.
import { el } from '../shared/dom.js';
import { open as openSharingForm } from './sharing-case.js';

const LARGEST = 20 * 1024 * 1024;
const HEADER_BYTES = 64 * 1024;

export function open(camForm, $scope) {
  openSharingForm(camForm, $scope, { path: 'data', prepare, check, answer });
}

function prepare(form, task) {
  const { name, itemNames } = task.resource;
  form.querySelector('[data-columns]').textContent = itemNames.join('、');
  form.querySelector('[data-template]').addEventListener('click', () => download(`${name}.csv`, itemNames));
  form.querySelector('[name=file]').addEventListener('change', (event) => {
    const [file] = event.target.files;
    form.querySelector('[data-seen]').textContent = file ? `已选择 ${file.name}，${size(file.size)}` : '';
  });
}

export async function check(form, task) {
  const [file] = form.querySelector('[name=file]').files;
  if (!file) return [];
  const problem = (sentence) => [{ field: 'file', sentence }];
  if (!/\.(csv|xlsx|xls)$/i.test(file.name)) return problem('数据文件应为 Excel 工作簿（.xlsx、.xls）或 CSV。');
  if (file.size === 0) return problem('数据文件是空的，请重新选择。');
  if (file.size > LARGEST) return problem(`数据文件 ${size(file.size)}，超过 20 MB，请精简后重新选择。`);
  if (!/\.csv$/i.test(file.name)) return []; // A workbook is read by the server.
  const header = await headerOf(file);
  const missing = task.resource.itemNames.filter((name) => !header.includes(name));
  return missing.length ? problem(`表头缺少以下列：${missing.join('、')}。请补上，没有数据的列可以留空。`) : [];
}

function answer(form) {
  const upload = new FormData();
  upload.append('file', form.querySelector('[name=file]').files[0]);
  return upload;
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

function size(bytes) {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
