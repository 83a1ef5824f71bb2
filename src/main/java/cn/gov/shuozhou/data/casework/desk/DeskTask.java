package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;

/**
 * A waiting task before the person who wants to do something with it.
 *
 * @param file of its case
 */
record DeskTask(OpenTask task, CaseFile file, Person person) {

    String id() {
        return task.id();
    }

    boolean isTaken() {
        return task.assignee() != null;
    }

    /** Whether the person has taken it. */
    boolean isMine() {
        return person.id().equals(task.assignee());
    }
}
