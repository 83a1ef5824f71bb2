package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.engine.Procedure;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.CaseEngine;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.process.ProcessGateway;
import cn.gov.shuozhou.data.process.ProcessVariable;
import cn.gov.shuozhou.data.process.Todos;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The Java face of {@code processes/catalog-change.bpmn}: its key, limits, variables, messages and tasks. */
@Component
class CatalogChangeProcess extends ProcessGateway {

    static final String KEY = "catalog-change";

    /** 至少提前一个月通知（第十二条）; the number is in {@code processes/time-limits.dmn}. */
    static final String NOTICE_LIMIT = "catalog-change-notice";

    static final String CHASE_LIMIT = "catalog-change-chase";

    static final ProcessVariable<Boolean> REVIEW_PASSED = ProcessVariable.flag("reviewPassed");
    static final ProcessVariable<Boolean> CONFIRMED = ProcessVariable.flag("confirmed");

    /** Whether the change is decided of which notice was given: nobody is chased any more. */
    static final ProcessVariable<Boolean> NOTICE_OVER = ProcessVariable.flag("noticeOver");

    /** Whether the new version is live; false when its base is live no longer. */
    static final ProcessVariable<Boolean> SWITCHED = ProcessVariable.flag("switched");

    static final String ALL_RESPONDED = "change-all-responded";
    static final String OBJECTED_AFTER_CONFIRMATION = "change-objected-after-confirmation";
    static final String WITHDRAWN = "change-withdrawn";

    static final String TASK_REVIEW = "userTask_reviewChange";
    static final String TASK_CONFIRM = "userTask_confirmChange";

    CatalogChangeProcess(CaseEngine engine) {
        super(engine, KEY, "目录变更");
    }

    void start(CatalogChange change) {
        start(
                change.caseNumber(),
                change.providerCode(),
                Todos.RESOURCE_NAME.of(change.resourceName()),
                Todos.REQUESTER_NAME.of(change.providerName()));
    }

    void reviewed(OpenTask task, String userId, boolean passed) {
        complete(task, userId, REVIEW_PASSED.of(passed));
    }

    void confirmed(OpenTask task, String userId, boolean confirmed) {
        complete(task, userId, CONFIRMED.of(confirmed));
    }

    void withdraw(String caseNumber) {
        tell(caseNumber, WITHDRAWN);
    }

    /** Nothing happens when the case does not wait for responses any more. */
    void allResponded(String caseNumber) {
        tellIfWaiting(caseNumber, ALL_RESPONDED);
    }

    /**
     * Sends a confirmed change back to the bureau.
     *
     * @return false when the case does not wait for its day any more, or was begun before the model knew this
     */
    boolean objectedAfterConfirmation(String caseNumber) {
        return tellIfWaiting(caseNumber, OBJECTED_AFTER_CONFIRMATION);
    }

    /** The bureau works on its tasks and supervises it. */
    @Bean
    static Procedure catalogChange() {
        return new Procedure(KEY, Set.of(), Set.of(Role.BUREAU.group()));
    }
}
