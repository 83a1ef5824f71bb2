package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.refusal.RequestRejected;

/** What a procedure demands before one of its tasks may be worked on; asked by the engine-wide task guard. */
public interface TaskRule {

    /** Id of the process whose tasks this rule guards. */
    String processKey();

    /**
     * Refuses that this person takes or finishes the task, e.g. because it would be an answer to the own department.
     *
     * @throws RequestRejected with the sentence to show
     */
    void mayWork(TaskAct act);

    /** Who does what on which task of which case. */
    record TaskAct(String taskId, String taskKey, String caseNumber, String userId) {}
}
