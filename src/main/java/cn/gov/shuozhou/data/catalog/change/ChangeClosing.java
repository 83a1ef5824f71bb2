package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.casework.Recipient.bureau;
import static cn.gov.shuozhou.data.casework.Recipient.ofApplicant;

import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Outcome;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a change ends: in effect, or without any; everybody who was told of it is told how. */
@Service
@Transactional
@Article("第十二条")
class ChangeClosing {

    private final CatalogChanges changes;
    private final ChangeMapper mapper;
    private final ProposedChanges proposed;
    private final CatalogDrafts drafts;
    private final Notices notices;
    private final ChaseRounds rounds;
    private final Clocks clocks;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Clock clock;

    ChangeClosing(
            CatalogChanges changes,
            ChangeMapper mapper,
            ProposedChanges proposed,
            CatalogDrafts drafts,
            Notices notices,
            ChaseRounds rounds,
            Clocks clocks,
            CaseFiles files,
            CaseSteps steps,
            CaseMessages messages,
            Clock clock) {
        this.changes = changes;
        this.mapper = mapper;
        this.proposed = proposed;
        this.drafts = drafts;
        this.notices = notices;
        this.rounds = rounds;
        this.clocks = clocks;
        this.files = files;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    void tellEffective(String caseNumber) {
        CatalogChange change = changes.change(caseNumber);
        String text = change.retirement() ? "该资源已停用，不再接受新的申请。" : "新版本已生效，逐项差异见办件页面。";
        tellEverybody(change, "目录变更已生效", text);
    }

    void closeRejected(String caseNumber) {
        CatalogChange change = withoutEffect(caseNumber, ChangeStatus.REJECTED, Outcome.IN_TIME);
        messages.tell(
                change.caseNumber(),
                ofApplicant(Role.DATA_OFFICER),
                "变更建议未通过审核",
                "理由：%s草案已退还，可修改后重新提出。".formatted(lastOpinion(change)));
    }

    void closeUnconfirmed(String caseNumber) {
        CatalogChange change = withoutEffect(caseNumber, ChangeStatus.UNCONFIRMED, Outcome.IN_TIME);
        tellEverybody(change, "目录变更未予确认", "目录不变。理由：%s".formatted(lastOpinion(change)));
    }

    void closeObsolete(String caseNumber) {
        CatalogChange open = changes.change(caseNumber);
        String why = proposed.obstacle(open).orElse("本次变更所依据的版本不再有效。");
        CatalogChange change = withoutEffect(caseNumber, ChangeStatus.OBSOLETE, Outcome.IN_TIME);
        steps.addBySystem(caseNumber, "变更未能生效", why);
        tellEverybody(change, "目录变更未能生效", why + "仍需变更的，由提供部门按现行版本重新提出。");
        messages.tell(change.caseNumber(), bureau(), "目录变更未能生效", why);
    }

    void closeWithdrawn(String caseNumber) {
        CatalogChange change = withoutEffect(caseNumber, ChangeStatus.WITHDRAWN, Outcome.WITHDRAWN);
        tellEverybody(change, "目录变更已撤回", "%s已撤回该变更，目录不变。".formatted(change.providerName()));
        messages.tell(change.caseNumber(), bureau(), "目录变更已撤回", "%s已撤回该变更，无须再办理。".formatted(change.providerName()));
    }

    /** Stops all clocks, as lapsed that of responses which did not come, and marks the change closed; the draft is the caller's business. */
    void close(CatalogChange change, ChangeStatus status, Outcome outcome) {
        rounds.end(change, outcome);
        clocks.stopAll(change.caseNumber(), outcome);
        if (mapper.close(change.caseNumber(), status, LocalDateTime.now(clock)) == 0) {
            throw new IllegalStateException("Change " + change.caseNumber() + " is closed already");
        }
        files.close(change.caseNumber(), status, status.outcome());
    }

    private CatalogChange withoutEffect(String caseNumber, ChangeStatus status, Outcome outcome) {
        CatalogChange change = changes.change(caseNumber);
        close(change, status, outcome);
        drafts.release(caseNumber);
        return change;
    }

    private void tellEverybody(CatalogChange change, String what, String text) {
        notices.tellAll(change, what, text);
        messages.tell(change.caseNumber(), ofApplicant(Role.DATA_OFFICER), what, text);
    }

    /** What the bureau said, ended by one full stop whether or not it was typed. */
    private String lastOpinion(CatalogChange change) {
        List<ChangeDecision> decisions = mapper.decisions(change.caseNumber());
        return decisions.get(decisions.size() - 1).opinion().replaceFirst("[。.；;]+$", "") + "。";
    }
}
