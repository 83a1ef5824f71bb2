package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.casework.Recipient.bureau;

import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.NewCase;
import cn.gov.shuozhou.data.catalog.BureauReview;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one transaction in which a proposal is stored, its draft is locked and its process starts. */
@Component
class ChangeSubmissions {

    private final ChangeMapper mapper;
    private final CatalogChanges changes;
    private final ProposedChanges proposals;
    private final CatalogDrafts drafts;
    private final CatalogChangeProcess process;
    private final Clocks clocks;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Clock clock;

    ChangeSubmissions(
            ChangeMapper mapper,
            CatalogChanges changes,
            ProposedChanges proposals,
            CatalogDrafts drafts,
            CatalogChangeProcess process,
            Clocks clocks,
            CaseFiles files,
            CaseSteps steps,
            CaseMessages messages,
            Clock clock) {
        this.mapper = mapper;
        this.changes = changes;
        this.proposals = proposals;
        this.drafts = drafts;
        this.process = process;
        this.clocks = clocks;
        this.files = files;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Stores what the locked draft holds: the bureau approves what will be published, and nothing else.
     *
     * @param input its words are checked before
     * @throws RequestRejected as {@link ProposedChanges}; conflict when the draft is not as the form showed it
     */
    @Transactional
    void submit(String caseNumber, ChangeInput input, Person person) {
        if (input.draft() != null && !input.draft().isBlank()) {
            drafts.lock(List.of(input.draft()), caseNumber, person);
        }
        ProposedChange proposed = proposals.of(input, person);
        requireAsShown(proposed, input);
        mapper.insert(
                caseNumber,
                proposed.resource().id(),
                proposed.resource().name(),
                proposed.resource().providerCode(),
                proposed.resource().version(),
                proposed.draftCode(),
                input.chosenKind().orElseThrow(),
                input.reasonText(),
                input.basisText(),
                input.said(),
                input.plannedDay().orElseThrow(),
                person.id(),
                LocalDateTime.now(clock));
        for (int i = 0; i < proposed.differences().size(); i++) {
            mapper.insertDifference(caseNumber, i + 1, proposed.differences().get(i));
        }
        files.open(new NewCase(
                caseNumber,
                CatalogChangeProcess.KEY,
                ChangeStatus.REVIEWING,
                proposed.resource().name(),
                proposed.resource().id(),
                person,
                Organization.BUREAU,
                person.departmentCode()));
        CatalogChange change = changes.change(caseNumber);
        steps.add(caseNumber, person, "提出目录" + change.kindLabel(), "拟于 %s 生效".formatted(change.plannedOn()));
        messages.ask(
                change.caseNumber(),
                bureau(),
                BureauReview.LIMIT,
                "待审核目录" + change.kindLabel(),
                "%s提出，拟于 %s 生效，请审核。".formatted(change.providerName(), change.plannedOn()));
        clocks.start(caseNumber, BureauReview.LIMIT, LocalDate.now(clock));
        process.start(change);
    }

    private static void requireAsShown(ProposedChange proposed, ChangeInput input) {
        if (proposed.draftRevision() != null
                && !proposed.draftRevision().toString().equals(input.revision())) {
            throw RequestRejected.conflict("您打开本页之后，变更草案又有修改，变更内容与您看到的可能不同。请核对页面上的变更内容后重新提交。");
        }
    }
}
