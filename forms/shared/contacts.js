// Whom to call at the other party of an open case; read when somebody wants to see it.
import { call } from './api.js';
import { el } from './dom.js';
import { facts } from './case-facts.js';

const NOBODY = '现在没有可显示的联系方式。';

export function offerContacts(form, caseNumber) {
  const place = el('div', {});
  const details = el('details', { class: 'tf-contacts' }, el('summary', {}, '对方联系方式'), place);
  details.addEventListener('toggle', async () => place.replaceChildren(await shown(caseNumber)), { once: true });
  form.querySelector('.tf-notice').after(details);
}

async function shown(caseNumber) {
  try {
    const contacts = await call(`/api/cases/${encodeURIComponent(caseNumber)}/contacts`);
    const rows = contacts.map((one) => [one.name, [one.section, one.phone || '未登记电话'].filter(Boolean).join(' · ')]);
    return rows.length ? facts('', rows) : el('p', { class: 'tf-quiet' }, NOBODY);
  } catch (error) {
    return el('p', { class: 'tf-quiet' }, error.message);
  }
}
