package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A waiting task before the person who wants to do something with it.
 *
 * @param file of its case
 * @param holder who has taken it; null while nobody has
 * @param signers colleagues who were added to it and have not said anything yet
 */
record DeskTask(OpenTask task, CaseFile file, @Nullable Person holder, Person person, List<TaskOpinion> signers) {

    String id() {
        return task.id();
    }

    /** Whether the person has taken it. */
    boolean isMine() {
        return person.id().equals(task.assignee());
    }

    /** Whether the person has taken it and decides. */
    boolean isMineToDecide() {
        return isMine() && !task.asked();
    }

    /** Whether the person can let somebody else have it: not while it waits for colleagues. */
    boolean isMineToHandOn() {
        return isMineToDecide() && signers.isEmpty();
    }

    /** Whether a colleague has it whom the person is set over. */
    boolean isOfMyPeople() {
        return holder != null
                && person.has(Role.DEPARTMENT_LEADER)
                && holder.departmentCode().equals(person.departmentCode());
    }

    /** Whether the person's department has it; while nobody has taken it, that is the one that handles the case. */
    boolean isOfMyDepartment() {
        return holder == null ? file.isFor(person) : holder.departmentCode().equals(person.departmentCode());
    }

    /** Whether somebody else has it who had it from a colleague. */
    boolean isHandedOn() {
        return holder != null && task.owner() != null && !holder.id().equals(task.owner());
    }

    /** Who has it. */
    Person taken() {
        return Objects.requireNonNull(holder, task.id());
    }

    /** The refusal of an act that the task is not open to. */
    RequestRejected notOpenTo(String act) {
        if (isMineToDecide() && !signers.isEmpty()) {
            return RequestRejected.conflict(
                    "加签的同事（%s）还没有提出意见，您不能%s。请等意见交回，或者先减签。".formatted(Signatures.names(signers), act));
        }
        String stands = holder == null ? "该待办现在无人签收" : "该待办现由%s签收".formatted(holder.name());
        return RequestRejected.conflict("%s，您不能%s。请刷新待办列表。".formatted(stands, act));
    }
}
