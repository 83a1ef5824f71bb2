package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.audit.AuditTrail;
import cn.gov.shuozhou.data.organization.Person;
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
    private final CaseFiles files;
    private final CaseTypes types;

    TaskAccess(CaseEngine engine, CaseFiles files, CaseTypes types) {
        this.engine = engine;
        this.files = files;
        this.types = types;
    }

    /**
     * Lets those pass who may read the task.
     *
     * @throws RequestRejected for all others just as for a task that does not exist
     */
    @ModelAttribute
    void requireReach(@PathVariable String taskId, @AuthenticationPrincipal Person person) {
        OpenTask task = engine.task(taskId);
        boolean mayRead = files.find(task.caseNumber())
                .filter(file -> types.of(file).mayReadTask(file, task.key(), person))
                .isPresent();
        if (!mayRead) {
            throw CaseEngine.noSuchTask();
        }
        AuditTrail.concerns(task.caseNumber());
    }
}
