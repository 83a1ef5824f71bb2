package cn.gov.shuozhou.data.catalog.change;

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

/** The Java face of {@code processes/catalog-change.bpmn}: its key, limits, variables, messages and tasks. */
@Component
class CatalogChangeProcess {

    static final String KEY = "catalog-change";

    /** 至少提前一个月通知（第十二条）; the numbers are in {@code processes/time-limits.dmn}. */
    static final String REVIEW_LIMIT = "catalog-review";

    static final String NOTICE_LIMIT = "catalog-change-notice";

    static final String CHASE_LIMIT = "catalog-change-chase";

    static final ProcessVariable<Boolean> REVIEW_PASSED = ProcessVariable.flag("reviewPassed");
    static final ProcessVariable<Boolean> CONFIRMED = ProcessVariable.flag("confirmed");

    /** Whether the day has come of which notice was given: nobody is chased any more. */
    static final ProcessVariable<Boolean> NOTICE_OVER = ProcessVariable.flag("noticeOver");

    /** Whether the new version is live; false when its base is live no longer. */
    static final ProcessVariable<Boolean> SWITCHED = ProcessVariable.flag("switched");

    static final String ALL_RESPONDED = "change-all-responded";
    static final String OBJECTED_AFTER_CONFIRMATION = "change-objected-after-confirmation";
    static final String WITHDRAWN = "change-withdrawn";

    static final String TASK_REVIEW = "userTask_reviewChange";
    static final String TASK_CONFIRM = "userTask_confirmChange";

    private final CaseEngine engine;

    CatalogChangeProcess(CaseEngine engine) {
        this.engine = engine;
    }

    void start(CatalogChange change) {
        engine.start(
                KEY,
                change.caseNumber(),
                Map.of(
                        ProcessVariable.HANDLING_DEPARTMENT.name(), change.providerCode(),
                        Todos.RESOURCE_NAME.name(), change.resourceName(),
                        Todos.REQUESTER_NAME.name(), change.providerName()));
    }

    void reviewed(OpenTask task, String userId, boolean passed) {
        engine.complete(task.id(), userId, Map.of(REVIEW_PASSED.name(), passed));
    }

    void confirmed(OpenTask task, String userId, boolean confirmed) {
        engine.complete(task.id(), userId, Map.of(CONFIRMED.name(), confirmed));
    }

    void withdraw(String caseNumber) {
        engine.tell(caseNumber, WITHDRAWN);
    }

    /** Nothing happens when the case does not wait for responses any more. */
    void allResponded(String caseNumber) {
        engine.tellIfWaiting(caseNumber, ALL_RESPONDED);
    }

    /**
     * Sends a confirmed change back to the bureau.
     *
     * @return false when the case does not wait for its day any more, or was begun before the model knew this
     */
    boolean objectedAfterConfirmation(String caseNumber) {
        return engine.tellIfWaiting(caseNumber, OBJECTED_AFTER_CONFIRMATION);
    }

    /** The waiting task, which must be one of this process and of this kind. */
    OpenTask task(String taskId, String key) {
        OpenTask task = task(taskId);
        if (!task.key().equals(key)) {
            throw Refusal.conflict("该待办不是“%s”环节，不能这样办理。请刷新待办列表。".formatted(task.name()));
        }
        return task;
    }

    OpenTask task(String taskId) {
        OpenTask task = engine.task(taskId);
        if (!task.processKey().equals(KEY)) {
            throw Refusal.notFound("这不是目录变更的待办。");
        }
        return task;
    }

    /** The bureau works on its tasks and supervises it. */
    @Configuration
    static class Rights {

        @Bean
        Procedure catalogChange() {
            return new Procedure(KEY, Set.of(), Set.of(Role.BUREAU.group()));
        }
    }
}
