package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.audit.AuditTrail;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.CaseEngine;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Resolves the open task of every task form and checks once who may reach it. */
@ControllerAdvice(annotations = TaskApi.class)
class TaskAccess {

    private final CaseEngine engine;
    private final Decisions decisions;
    private final CaseFiles files;
    private final CaseTypes types;
    private final Organization organization;

    TaskAccess(CaseEngine engine, Decisions decisions, CaseFiles files, CaseTypes types, Organization organization) {
        this.engine = engine;
        this.decisions = decisions;
        this.files = files;
        this.types = types;
        this.organization = organization;
    }

    /**
     * Lets those pass who may read the task.
     *
     * @throws RequestRejected for all others just as for a task that does not exist
     */
    @ModelAttribute
    void requireReach(@PathVariable String taskId, @AuthenticationPrincipal Person person) {
        OpenTask task = task(taskId, person);
        boolean mayRead = files.find(task.caseNumber())
                .filter(file -> mayRead(file, task, person))
                .isPresent();
        if (!mayRead) {
            throw CaseEngine.noSuchTask();
        }
        AuditTrail.concerns(task.caseNumber());
    }

    private OpenTask task(String taskId, Person person) {
        try {
            return engine.task(taskId);
        } catch (RequestRejected gone) {
            throw decisions
                    .endedWithReview(taskId)
                    .or(() -> decisions.overtakenWithin(person.departmentCode(), taskId))
                    .orElse(gone);
        }
    }

    private boolean mayRead(CaseFile file, OpenTask task, Person person) {
        if (task.isSignature()) {
            return person.id().equals(task.assignee()) && types.of(file).maySee(file, person);
        }
        return types.of(file).mayReadTask(file, task.key(), person) || isSetOver(person, task);
    }

    /** Who has taken it is of the leader's own department; which acts are open to leaders, their addresses say. */
    private boolean isSetOver(Person person, OpenTask task) {
        return person.has(Role.DEPARTMENT_LEADER)
                && task.assignee() != null
                && organization
                        .departmentOf(task.assignee())
                        .filter(person.departmentCode()::equals)
                        .isPresent();
    }
}
