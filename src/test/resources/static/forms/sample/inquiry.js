import { open as openTaskForm } from '/forms/shared/task-form.js';

export function open(desk) {
  openTaskForm(desk, { procedure: 'sample', path: 'answer' });
}
