package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.OverdueRow;
import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.casework.attachment.AttachmentRow;
import cn.gov.shuozhou.data.casework.attachment.AttachmentStep;
import cn.gov.shuozhou.data.casework.attachment.Attachments;
import cn.gov.shuozhou.data.clock.ClockRow;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.AnsweredItem;
import cn.gov.shuozhou.data.opening.consent.Consents;
import cn.gov.shuozhou.data.opening.consent.RecordedConsent;
import cn.gov.shuozhou.data.organization.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the pages of an application: the applicant's own, the staff's, and the receipt. */
@Service
@Transactional(readOnly = true)
class OpenApplicationPages {

    private final OpenApplications applications;
    private final ApplicationMapper mapper;
    private final ApplicantFiles files;
    private final Attachments attachments;
    private final Consents consents;
    private final OpeningDrafts openingDrafts;
    private final PublicTokens tokens;
    private final Clocks clocks;
    private final CaseSteps steps;
    private final Overdues overdues;
    private final Clock clock;

    OpenApplicationPages(
            OpenApplications applications,
            ApplicationMapper mapper,
            ApplicantFiles files,
            Attachments attachments,
            Consents consents,
            OpeningDrafts openingDrafts,
            PublicTokens tokens,
            Clocks clocks,
            CaseSteps steps,
            Overdues overdues,
            Clock clock) {
        this.applications = applications;
        this.mapper = mapper;
        this.files = files;
        this.attachments = attachments;
        this.consents = consents;
        this.openingDrafts = openingDrafts;
        this.tokens = tokens;
        this.clocks = clocks;
        this.steps = steps;
        this.overdues = overdues;
        this.clock = clock;
    }

    /**
     * 回执.
     *
     * @param code null on a receipt that is made later: the code is known to the applicant only
     * @param answerBy the last moment to answer and open, in words
     * @param token by which the same is had as a PDF
     */
    record Receipt(
            OpenDataApplication application,
            @Nullable String code,
            String answerBy,
            List<AnsweredItem> items,
            String token) {}

    /** An answer with what becomes of each item. */
    record AnswerView(OpenAnswer answer, List<AnsweredItem> items) {}

    /**
     * What applicants see of their own application.
     *
     * @param dataToken opens the data while they can be taken; null while they cannot
     */
    record OwnPage(
            OpenDataApplication application,
            List<AnsweredItem> items,
            List<AttachmentRow> files,
            List<ClockRow> clocks,
            List<AnswerView> answers,
            @Nullable Delivery delivery,
            @Nullable String dataToken,
            String ticket,
            String receiptToken,
            Terms licence,
            Actions actions) {}

    /** What the applicant may do now. */
    record Actions(boolean supplement, boolean withdraw, boolean object, boolean rate, boolean acceptLicence) {}

    /**
     * What the staff see: everything but who has applied.
     *
     * @param proofs of the consents
     * @param openingDraft where the reader compiles the version of the resource that is open to all; null where that is not
     *     the answer, or not the reader's to do
     */
    record StaffPage(
            OpenDataApplication application,
            @Nullable String openingDraft,
            List<AnsweredItem> items,
            List<ClockRow> clocks,
            List<AnswerView> answers,
            List<RecordedConsent> consents,
            List<AttachmentRow> proofs,
            @Nullable Delivery delivery,
            List<OverdueRow> overdue,
            List<CaseSteps.Step> steps) {}

    Receipt receipt(String caseNumber, @Nullable String code) {
        OpenDataApplication application = applications.application(caseNumber);
        String answerBy = clocks.of(caseNumber).stream()
                .filter(limit -> limit.limitKey().equals(ApplicationLimits.ANSWER))
                .findFirst()
                .map(limit -> clocks.deadline(limit).until())
                .orElseThrow();
        return new Receipt(
                application,
                code,
                answerBy,
                mapper.items(caseNumber),
                tokens.issue(PublicTokens.Use.RECEIPT, code == null ? caseNumber : caseNumber + " " + code));
    }

    /** @param ticket what the browser was given when number and code were right; each form of the page holds it */
    OwnPage own(String caseNumber, String ticket) {
        OpenDataApplication application = applications.application(caseNumber);
        List<AnswerView> answers = answers(caseNumber);
        Optional<Delivery> delivery = Optional.ofNullable(mapper.delivery(caseNumber));
        boolean open =
                delivery.filter(one -> !one.isExpired(LocalDate.now(clock))).isPresent();
        boolean accepted =
                delivery.filter(one -> one.licenceAcceptedAt() != null).isPresent();
        return new OwnPage(
                application,
                mapper.items(caseNumber),
                files.of(caseNumber),
                ClockRow.of(caseNumber, clocks, ApplicationLimits.TITLES),
                answers,
                delivery.orElse(null),
                open && accepted ? tokens.issue(PublicTokens.Use.DATA, caseNumber) : null,
                ticket,
                tokens.issue(PublicTokens.Use.RECEIPT, caseNumber),
                Terms.LICENCE,
                new Actions(
                        application.status() == OpenApplicationStatus.SUPPLEMENTING,
                        application.status().isBeforeAnswer(),
                        application.status() == OpenApplicationStatus.REPLIED,
                        !answers.isEmpty() && application.rating() == null,
                        open && !accepted));
    }

    StaffPage staff(String caseNumber, Person person) {
        OpenDataApplication application = applications.visible(caseNumber, person);
        return new StaffPage(
                application,
                openingDrafts.link(application, person).orElse(null),
                mapper.items(caseNumber),
                ClockRow.of(caseNumber, clocks, ApplicationLimits.TITLES),
                answers(caseNumber),
                mapper.answers(caseNumber).stream()
                        .flatMap(answer -> consents.ofAnswer(answer.id()).stream())
                        .toList(),
                attachments.of(caseNumber, AttachmentStep.CONSENT),
                mapper.delivery(caseNumber),
                overdues.rows(caseNumber),
                steps.of(caseNumber));
    }

    private List<AnswerView> answers(String caseNumber) {
        return mapper.answers(caseNumber).stream()
                .map(answer -> new AnswerView(answer, mapper.answeredItems(answer.id())))
                .toList();
    }
}
