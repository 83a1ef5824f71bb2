package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.catalog.PendingChanges;
import cn.gov.shuozhou.data.catalog.PendingChanges.PendingChange;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who applies for a resource of which a change is announced cannot have a month's notice of it, and so says to know it (第十二条). */
@Component
@Article("第十二条")
class Acknowledgements {

    private final PendingChanges changes;
    private final ApplicationRecordMapper records;

    Acknowledgements(PendingChanges changes, ApplicationRecordMapper records) {
        this.changes = changes;
        this.records = records;
    }

    /** What is wrong with a form that does not acknowledge the change as it stands now. */
    Optional<Problem> problem(ApplicationForm form, Person requester) {
        return changes.of(form.resourceId(), requester).flatMap(change -> problem(change, form));
    }

    /**
     * Keeps what the form acknowledges; must run in the transaction of the submission.
     *
     * @param pending the change as it stands now
     * @throws RequestRejected invalid when a change has been announced, or its day moved, since the form was checked
     */
    void keep(ApplicationForm form, Optional<PendingChange> pending, String caseNumber) {
        pending.ifPresent(change -> {
            RequestRejected.throwIf(problem(change, form).stream().toList());
            records.insertAcknowledgement(new Acknowledgement(caseNumber, change.caseNumber(), change.sentence()));
        });
    }

    private static Optional<Problem> problem(PendingChange change, ApplicationForm form) {
        return change.key().equals(form.acknowledged())
                ? Optional.empty()
                : Optional.of(new Problem(
                        "acknowledged", "本资源的目录变更已经公告：%s请看清变更内容和日期，勾选“已知悉”后再提交。".formatted(change.sentence())));
    }
}
