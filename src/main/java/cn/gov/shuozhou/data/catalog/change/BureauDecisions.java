package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.casework.Decisions;
import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** What both decisions of the bureau have in common: who may take them, and that each task is decided once. */
@Component
@Article({"第七条", "第十二条"})
class BureauDecisions {

    private final CatalogChanges changes;
    private final ChangeMapper mapper;
    private final Decisions decisions;
    private final Clock clock;

    BureauDecisions(CatalogChanges changes, ChangeMapper mapper, Decisions decisions, Clock clock) {
        this.changes = changes;
        this.mapper = mapper;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * The change that the task is about, as the using departments have left it: they respond before or after the
     * decision, never beside it.
     *
     * @throws RequestRejected forbidden for whoever is not of the bureau, and for the proposer
     */
    CatalogChange decidable(OpenTask task, Person person) {
        if (!person.has(Role.BUREAU)) {
            throw RequestRejected.forbidden("该待办由市政务信息管理局办理，您不能办理。");
        }
        CatalogChange change = changes.held(task.caseNumber());
        requireOther(change, person.id());
        return change;
    }

    /** The bureau has resources of its own: nobody decides on an own proposal. */
    static void requireOther(CatalogChange change, String userId) {
        if (change.proposedBy().equals(userId)) {
            throw RequestRejected.forbidden("这是您本人提出的变更，请由其他同事审核。");
        }
    }

    /**
     * Keeps the decision.
     *
     * @param confirmed what was expressly confirmed of the sharing, in words
     * @throws RequestRejected conflict when somebody has decided already
     */
    void record(
            CatalogChange change,
            ChangeDecision.Kind kind,
            OpenTask task,
            Verdict verdict,
            String said,
            String confirmed,
            Person person) {
        decisions.record(task, verdict.label(), person);
        mapper.insertDecision(
                change.caseNumber(),
                kind,
                task.id(),
                verdict.passed(),
                said,
                confirmed,
                person.id(),
                LocalDateTime.now(clock));
    }

    static RequestRejected overtaken() {
        return RequestRejected.conflict("该待办刚刚已由他人办理，您的意见没有生效。请刷新待办列表。");
    }
}
