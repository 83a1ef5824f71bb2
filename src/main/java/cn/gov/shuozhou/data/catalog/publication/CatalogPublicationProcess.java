package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.CaseEngine;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.process.Procedure;
import cn.gov.shuozhou.data.process.ProcessVariable;
import cn.gov.shuozhou.data.process.Todos;
import cn.gov.shuozhou.data.refusal.Refusal;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The Java face of {@code processes/catalog-publication.bpmn}: its key, variables, message and tasks. */
@Component
class CatalogPublicationProcess {

    static final String KEY = "catalog-publication";

    /** The bureau's time to review; the number is in {@code processes/time-limits.dmn}. */
    static final String REVIEW_LIMIT = "catalog-review";

    static final ProcessVariable<Boolean> SECRECY_PASSED = ProcessVariable.flag("secrecyPassed");
    static final ProcessVariable<Boolean> DISCLOSURE_PASSED = ProcessVariable.flag("disclosurePassed");

    /** What the bureau decides: PUBLISH or RETURN. */
    static final ProcessVariable<String> DECISION = ProcessVariable.text("decision");

    /** Whether the resources could be published; false when a code or a name has been taken meanwhile. */
    static final ProcessVariable<Boolean> PUBLISHED = ProcessVariable.flag("published");

    static final String WITHDRAWN = "publication-withdrawn";

    static final String TASK_SECRECY = "userTask_reviewSecrecy";
    static final String TASK_DISCLOSURE = "userTask_reviewDisclosure";
    static final String TASK_CORRECT = "userTask_correctDrafts";
    static final String TASK_BUREAU = "userTask_reviewCatalog";

    private final CaseEngine engine;

    CatalogPublicationProcess(CaseEngine engine) {
        this.engine = engine;
    }

    void start(Publication publication) {
        engine.start(
                KEY,
                publication.caseNumber(),
                Map.of(
                        ProcessVariable.HANDLING_DEPARTMENT.name(), publication.departmentCode(),
                        Todos.RESOURCE_NAME.name(), publication.subject(),
                        Todos.REQUESTER_NAME.name(), publication.departmentName()));
    }

    void withdraw(String caseNumber) {
        engine.tell(caseNumber, WITHDRAWN);
    }

    void reviewed(OpenTask task, String userId, ReviewKind kind, boolean passed) {
        engine.complete(
                task.id(),
                userId,
                switch (kind) {
                    case SECRECY -> Map.of(SECRECY_PASSED.name(), passed);
                    case DISCLOSURE -> Map.of(DISCLOSURE_PASSED.name(), passed);
                    case BUREAU, PLATFORM -> Map.of(DECISION.name(), passed ? "PUBLISH" : "RETURN");
                });
    }

    void corrected(OpenTask task, String userId, String subject) {
        engine.complete(task.id(), userId, Map.of(Todos.RESOURCE_NAME.name(), subject));
    }

    OpenTask task(String taskId) {
        OpenTask task = engine.task(taskId);
        if (!task.processKey().equals(KEY)) {
            throw Refusal.notFound("这不是目录发布的待办。");
        }
        return task;
    }

    /** The waiting task, which must be of this kind. */
    OpenTask task(String taskId, String key) {
        OpenTask task = task(taskId);
        if (!task.key().equals(key)) {
            throw Refusal.conflict("该待办不是“%s”环节，不能这样办理。请刷新待办列表。".formatted(task.name()));
        }
        return task;
    }

    /** The task in which the case waits for its department to correct the drafts. */
    OpenTask correction(String caseNumber) {
        return engine.waiting(caseNumber, TASK_CORRECT).orElseThrow(CaseEngine::noSuchTask);
    }

    /** Which review a task asks for. */
    static ReviewKind kindOf(OpenTask task) {
        return switch (task.key()) {
            case TASK_SECRECY -> ReviewKind.SECRECY;
            case TASK_DISCLOSURE -> ReviewKind.DISCLOSURE;
            case TASK_BUREAU -> ReviewKind.BUREAU;
            default -> throw Refusal.conflict("该待办不是“%s”环节，不能这样办理。请刷新待办列表。".formatted(task.name()));
        };
    }

    /** Who works on its tasks and who supervises it. */
    @Configuration
    static class Rights {

        @Bean
        Procedure catalogPublication() {
            return new Procedure(
                    KEY,
                    Set.of(Role.DATA_OFFICER.group(), Role.SECRECY_REVIEWER.group(), Role.DISCLOSURE_REVIEWER.group()),
                    Set.of(Role.BUREAU.group()));
        }
    }
}
