package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.audit.AuditTrail;
import cn.gov.shuozhou.data.casework.CaseNumbers;
import cn.gov.shuozhou.data.clock.NoticePeriods;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What a data officer does to have a published resource changed or withdrawn. */
@Service
@Article("第十二条")
class ChangeProposals {

    private static final String KIND = "BG";

    private final ProposedChanges proposed;
    private final CatalogChanges changes;
    private final ChangeSubmissions submissions;
    private final Organization organization;
    private final CaseNumbers caseNumbers;
    private final NoticePeriods periods;
    private final Clock clock;

    ChangeProposals(
            ProposedChanges proposed,
            CatalogChanges changes,
            ChangeSubmissions submissions,
            Organization organization,
            CaseNumbers caseNumbers,
            NoticePeriods periods,
            Clock clock) {
        this.proposed = proposed;
        this.changes = changes;
        this.submissions = submissions;
        this.organization = organization;
        this.caseNumbers = caseNumbers;
        this.periods = periods;
        this.clock = clock;
    }

    /**
     * What the form is about.
     *
     * @throws RequestRejected as {@link ProposedChanges}; conflict with its number when the resource has an open change
     */
    ProposedChange preview(ChangeInput input, Person person) {
        if (!person.has(Role.DATA_OFFICER)) {
            throw RequestRejected.forbidden("目录变更由提供部门的数据专员提出，请联系本部门数据专员。");
        }
        ProposedChange change = proposed.of(input, person);
        requireNoneOpen(change);
        return change;
    }

    /** The first day on which a change that is announced today may take effect. */
    LocalDate earliest() {
        return periods.earliestEffect(CatalogChangeProcess.NOTICE_LIMIT);
    }

    /**
     * Proposes the change to the bureau.
     *
     * @return the case number
     * @throws RequestRejected with a sentence for each thing that is wrong; then nothing has changed
     */
    String propose(ChangeInput input, Person person) {
        ProposedChange change = preview(input, person);
        requireNoneSince(change, input);
        RequestRejected.throwIf(ChangeRules.problems(input, LocalDate.now(clock), earliest()));
        String region = organization.department(person.departmentCode()).regionCode();
        String caseNumber = caseNumbers.next(KIND, region);
        AuditTrail.concerns(caseNumber);
        try {
            submissions.submit(caseNumber, input, person);
        } catch (DuplicateKeyException anotherWasFaster) {
            requireNoneOpen(change);
            throw anotherWasFaster;
        }
        return caseNumber;
    }

    /** What a form must know of the resource's past to be sent: a form from before then is of a change that is over. */
    String previous(ProposedChange change) {
        return changes.lastOf(change.resource().id());
    }

    private void requireNoneSince(ProposedChange change, ChangeInput input) {
        String last = previous(change);
        if (!last.equals(Objects.requireNonNullElse(input.previous(), ""))) {
            throw RequestRejected.conflict("您打开本页之后，“%s”已经办过一件变更，办件编号 %s，没有重复提交。请先查看该办件；仍要再次提出的，请核对后重新提交。"
                    .formatted(change.resource().name(), last));
        }
    }

    private void requireNoneOpen(ProposedChange change) {
        changes.openOf(change.resource().id()).ifPresent(open -> {
            throw RequestRejected.conflict("“%s”已有未办结的变更（办件 %s），一项资源一次只能办理一件变更。请等待其办结，或者先在该办件中撤回。"
                    .formatted(change.resource().name(), open.caseNumber()));
        });
    }
}
