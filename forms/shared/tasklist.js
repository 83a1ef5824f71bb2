// Tasklist as the desk of a task form. The markup says which script fills the form, and with what:
//   data-script="its address"   data-open="the words it is opened with"

/** Tasklist shows no box of its own for an error with these words: the form has told the problems already. */
const TOLD = 'camForm submission prevented';

export async function open(camForm, $scope) {
  const form = camForm.formElement[0];
  const script = await import(form.dataset.script);
  script.open(desk(form, camForm, $scope), ...(form.dataset.open ?? '').split(' ').filter(Boolean));
}

function desk(form, camForm, $scope) {
  const { taskId } = camForm;
  const isClaimed = () => !$scope.options?.disableForm;
  let told = () => {};
  return {
    form,
    taskId,
    person: $scope.$root.authentication.name,
    isClaimed,

    /** Claiming neither reloads the form nor runs its script again. */
    whenClaimed(tell) {
      told = tell;
      $scope.$watch('options.disableForm', (now, before) => tell(now !== before));
    },

    /** Tasklist then closes the task and reads its list again; "done" must be called once, within Angular's digest. */
    whenSubmitted(send) {
      camForm.submitVariables = async (done) => {
        const message = await send();
        if (message !== null) submitted(taskId, message);
        $scope.$evalAsync(() => done(message === null ? { message: TOLD } : null, {}));
      };
    },

    claim: () => press('claim'),
    unclaim: () => press('unclaim'),
    tell: (message) => document.dispatchEvent(new CustomEvent('task-told', { detail: message })),
    refresh() {
      readAgain($scope, 'task', 'taskList');
      told(false);
    },

    /** The task is somebody else's now: on with the next one. */
    leave(message) {
      submitted(taskId, message, true);
      readAgain($scope, 'task', 'taskList');
    },

    /** The task is done, by another way than its form: there is nothing to read of it any more. */
    finish(message) {
      submitted(taskId, message, true);
      const { taskData } = holding($scope);
      taskData.set('taskId', { taskId: null });
      taskData.changed('taskList');
    },
  };
}

/** Scripts/next-task.js says so and opens the next one. */
function submitted(taskId, message, handedOn = false) {
  document.dispatchEvent(new CustomEvent('task-submitted', { detail: { taskId, message, handedOn } }));
}

/** Tasklist's own button, which is out of sight: it then opens or closes the form. */
function press(name) {
  document.querySelector(`[cam-tasklist-task-meta] button.${name}`)?.click();
}

function readAgain($scope, ...what) {
  const { taskData } = holding($scope);
  what.forEach((one) => taskData.changed(one));
}

/** The scope that knows which task is open. */
function holding($scope) {
  let scope = $scope;
  while (!scope.taskData) scope = scope.$parent;
  return scope;
}
