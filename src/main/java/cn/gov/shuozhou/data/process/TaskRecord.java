package cn.gov.shuozhou.data.process;

/** Knows whether the decision that a task's form must record is there; without it the task does not end. */
public interface TaskRecord {

    boolean isRecorded(String taskId);
}
