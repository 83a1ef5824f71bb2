// Reads, checks and keeps what is typed. The markup says what a field demands:
//   data-required="sentence shown when it is left empty"   data-max="longest text"
//   data-when="decision=REFUSE"  shown (and sent) only while the field of that name has that value

export function inputs(form) {
  return [...form.querySelectorAll('input[name], select[name], textarea[name]')];
}

/** Shows just the parts that belong to what is chosen; what is hidden keeps its content but is not sent. */
export function reveal(form) {
  form.querySelectorAll('[data-when]').forEach((part) => {
    const [name, value] = part.dataset.when.split('=');
    part.hidden = !value.split('|').includes(valueOf(form, name));
  });
}

/** Every named field in sight, by name; null when nothing was filled in. */
export function values(form) {
  return Object.fromEntries(names(form).map((name) => [name, valueOf(form, name) || null]));
}

export function valueOf(form, name) {
  const fields = inSight(form).filter((input) => input.name === name);
  const field = fields[0]?.type === 'radio' ? fields.find((radio) => radio.checked) : fields[0];
  return field ? field.value.trim() : '';
}

/** The problems that can be told without asking the server. */
export function check(form) {
  const problems = [];
  for (const name of names(form)) {
    const field = inSight(form).find((input) => input.name === name);
    const value = valueOf(form, name);
    const { required, max } = field.dataset;
    if (required && !value) problems.push({ field: name, sentence: required });
    else if (max && value.length > Number(max)) {
      problems.push({ field: name, sentence: `最多 ${max} 字，现有 ${value.length} 字，请精简。` });
    }
  }
  return problems;
}

/**
 * Keeps what is typed while the browser tab lives, so that changing to another task and back, or signing in again, loses
 * nothing. Whoever signs in after somebody else finds nothing of it.
 *
 * @return forget to be called once it is sent; restored whether something was found
 */
export function keepDraft(form, taskId) {
  const key = draftKey('task-form', form, taskId);
  form.addEventListener('input', ({ target }) => {
    // What an act besides the answer asks has no name.
    if (!target.name) return;
    const draft = inputs(form)
      .filter((input) => input.type !== 'file')
      .map((input) => [input.type, input.name, input.value, input.checked]);
    sessionStorage.setItem(key, JSON.stringify(draft));
  });
  const draft = JSON.parse(sessionStorage.getItem(key) ?? '[]');
  for (const [type, name, value, checked] of draft) {
    const choice = type === 'radio' || type === 'checkbox';
    const input = inputs(form).find((one) => one.name === name && (!choice || one.value === value));
    if (!input || input.disabled) continue;
    if (choice) input.checked = checked;
    else input.value = value;
  }
  return { restored: draft.length > 0, forget: () => sessionStorage.removeItem(key) };
}

/** Where something that the person has typed for the task is kept. */
export function draftKey(kind, form, taskId) {
  return `${kind}:${form.dataset.person}:${taskId}`;
}

function inSight(form) {
  return inputs(form).filter((input) => !input.closest('[hidden]'));
}

function names(form) {
  return [...new Set(inSight(form).map((input) => input.name))];
}
