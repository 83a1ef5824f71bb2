package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Decisions;
import cn.gov.shuozhou.data.casework.attachment.AttachmentStep;
import cn.gov.shuozhou.data.casework.attachment.Attachments;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.engine.RefusalBases;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.regulation.RefusalBasis;
import cn.gov.shuozhou.data.sharing.AnswerForm.ItemChoice;
import cn.gov.shuozhou.data.sharing.ApplicationRecordMapper.Key;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the provider does: answer an application. Recorded and acted on in one transaction. */
@Service
@Transactional
@Article({"第十六条", "第十八条"})
class Answers {

    private final SharingApplications applications;
    private final CaseItems items;
    private final ApplicationRecordMapper records;
    private final RefusalBases bases;
    private final Organization organization;
    private final CaseFiles files;
    private final Decisions decisions;
    private final CaseSteps steps;
    private final SharingSteps procedure;
    private final ConditionalSharingProcess process;
    private final DataSets dataSets;
    private final AwaitedData awaitedData;
    private final Clocks clocks;
    private final RetiredItems retired;
    private final OnwardAnswers onward;
    private final Attachments attachments;
    private final Clock clock;

    Answers(
            SharingApplications applications,
            CaseItems items,
            ApplicationRecordMapper records,
            RefusalBases bases,
            Organization organization,
            CaseFiles files,
            Decisions decisions,
            CaseSteps steps,
            SharingSteps procedure,
            ConditionalSharingProcess process,
            DataSets dataSets,
            AwaitedData awaitedData,
            Clocks clocks,
            RetiredItems retired,
            OnwardAnswers onward,
            Attachments attachments,
            Clock clock) {
        this.applications = applications;
        this.items = items;
        this.records = records;
        this.bases = bases;
        this.organization = organization;
        this.files = files;
        this.decisions = decisions;
        this.steps = steps;
        this.procedure = procedure;
        this.process = process;
        this.dataSets = dataSets;
        this.awaitedData = awaitedData;
        this.clocks = clocks;
        this.retired = retired;
        this.onward = onward;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * Records the answer and lets the case go on.
     *
     * @throws RequestRejected invalid with a sentence for each field; conflict when somebody has answered already
     */
    void answer(String taskId, AnswerForm form, Person approver) {
        OpenTask task = process.task(taskId, ConditionalSharingProcess.TASK_ANSWER);
        SharingApplication application = applications.held(task.caseNumber());
        List<Item> wanted = items.toAnswer(application);
        RefusalRules refusals = refusals(application, form);
        require(taskId, application, form, wanted, refusals, approver);
        Decision decision = Objects.requireNonNull(form.decision());
        decisions.record(task, decision.label(), approver);
        record(task, form, refusals, AnswerRules.withheld(form, wanted), approver);
        attachments.bind(form.attachments(), AttachmentStep.ANSWER, task.id(), application.number(), approver);
        steps.add(
                application.number(),
                approver,
                "答复：" + decision.label(),
                summary(form, wanted.size()) + unmasked(application, form, wanted));
        boolean inParts = process.isAnsweredInParts(task);
        boolean partly = inParts && form.isPartial();
        boolean dataReady = application.isOnward() || dataSets.hasData(application.resourceId());
        boolean awaited = awaitedData.isAwaited(application.number());
        if (decision == Decision.AGREE) {
            procedure.agreed(application.number(), partly, dataReady || awaited);
        }
        if (inParts) {
            process.answered(task, approver.id(), decision, application.isOnward(), partly, dataReady, awaited);
        } else {
            process.answered(task, approver.id(), decision, dataReady);
        }
    }

    /**
     * Whether the answer could be given now; nothing is changed.
     *
     * @throws RequestRejected as {@link #answer} would
     */
    void check(String taskId, AnswerForm form, Person approver) {
        OpenTask task = process.task(taskId, ConditionalSharingProcess.TASK_ANSWER);
        SharingApplication application = applications.application(task.caseNumber());
        require(taskId, application, form, items.toAnswer(application), refusals(application, form), approver);
    }

    private void require(
            String taskId,
            SharingApplication application,
            AnswerForm form,
            List<Item> wanted,
            RefusalRules refusals,
            Person approver) {
        requireProvider(application, approver);
        if (application.status() != ApplicationStatus.ANSWERING) {
            throw decisions.overtaken(taskId);
        }
        RequestRejected.throwIf(problems(form, application, wanted, refusals));
    }

    private List<Problem> problems(
            AnswerForm form, SharingApplication application, List<Item> wanted, RefusalRules refusals) {
        List<Problem> problems = retired.problems(form, application, applications.wantedItems(application));
        if (!problems.isEmpty()) {
            return problems;
        }
        problems = SettledItems.problems(form, applications.wantedItems(application), wanted);
        if (!problems.isEmpty()) {
            return problems;
        }
        boolean mayReturn = form.decision() == Decision.RETURN && mayReturn(application);
        if (application.isOnward()) {
            return onward.problems(form, application, wanted, mayReturn);
        }
        return AnswerRules.problems(
                form,
                application,
                wanted,
                form.hashes() ? dataSets.fewValued(application.resourceId()) : Set.of(),
                refusals,
                mayReturn,
                LocalDate.now(clock));
    }

    /** What a refusal of this case must say, by the case's own rule set; nobody asks of an answer that refuses nothing. */
    private RefusalRules refusals(SharingApplication application, AnswerForm form) {
        if (!form.refuses()) {
            return RefusalRules.NOTHING_REFUSED;
        }
        return new RefusalRules(
                basisKinds(application.number()),
                new LocalDocuments(organization.regions(), application.providerName()),
                basisFoundInsufficient(application.number()));
    }

    /** The kinds of basis that the case's rule set offers. */
    List<RefusalBasis> basisKinds(String caseNumber) {
        return bases.of(files.file(caseNumber).ruleSet());
    }

    /** A case is mediated once, so it is the last refusal that the bureau has judged. */
    private @Nullable Answer basisFoundInsufficient(String caseNumber) {
        Mediation mediation = records.mediation(caseNumber);
        return mediation == null || mediation.result() != MediationResult.INSUFFICIENT
                ? null
                : records.answers(caseNumber).stream()
                        .filter(Answer::withholds)
                        .reduce((earlier, later) -> later)
                        .orElse(null);
    }

    /** An application can be returned for supplement once, and within the time for the answer: afterwards nothing pauses. */
    boolean mayReturn(SharingApplication application) {
        boolean overdue = clocks.running(
                        application.number(), application.kind().answerLimit())
                .filter(answer -> answer.isOverdue(LocalDate.now(clock)))
                .isPresent();
        return !overdue && records.supplement(application.number()) == null;
    }

    static void requireProvider(SharingApplication application, Person person) {
        requireProvider(application, person.departmentCode());
    }

    static void requireProvider(SharingApplication application, String department) {
        if (application.requesterDepartment().equals(department)) {
            throw RequestRejected.forbidden("这是您所在部门提出的申请，不能由本部门答复。");
        }
        if (!application.providerDepartment().equals(department)) {
            throw RequestRejected.forbidden("您所在的部门不是该资源的提供部门，不能办理。");
        }
    }

    private void record(OpenTask task, AnswerForm form, RefusalRules refusals, List<Item> withheld, Person approver) {
        Key key = new Key();
        Optional<RefusalBasis> basis = refusals.kind(form);
        AnswerForm relevant = form.relevant();
        records.insertAnswer(
                key,
                task.caseNumber(),
                task.id(),
                basis.filter(RefusalBasis::cited).isPresent() ? relevant : relevant.withoutDocument(),
                basis.map(RefusalBasis::label).orElse(null),
                basis.isPresent() ? RegisteredBasis.of(withheld) : null,
                approver.id(),
                LocalDateTime.now(clock));
        if (form.decision() == Decision.AGREE) {
            records.insertAnswerItems(
                    key.getId(),
                    form.choices().stream().map(AnswerForm.ItemChoice::answered).toList());
        }
    }

    /** What is given plainly, or under a weaker rule than registered, with its reasons: for whoever looks at the case later. */
    private static String unmasked(SharingApplication application, AnswerForm form, List<Item> wanted) {
        if (form.decision() != Decision.AGREE) {
            return "";
        }
        return form.choices().stream()
                .map(ItemChoice::answered)
                .filter(answered -> answered.reason() != null)
                .flatMap(answered -> wanted.stream()
                        .filter(item -> item.id() == answered.itemId())
                        .map(item ->
                                "；“%s”%s：%s".formatted(item.name(), how(application, answered), answered.reason())))
                .collect(Collectors.joining());
    }

    private static String how(SharingApplication application, AnsweredItem answered) {
        if (application.isOnward()) {
            return "同意对外提供";
        }
        return answered.masking() == MaskingRule.NONE
                ? "原样提供"
                : "按“%s”提供".formatted(answered.masking().label());
    }

    private static String summary(AnswerForm form, int wanted) {
        return switch (Objects.requireNonNull(form.decision())) {
            case AGREE -> {
                long granted = form.choices().stream()
                        .filter(AnswerForm.ItemChoice::granted)
                        .count();
                yield granted == wanted
                        ? "同意全部 %d 个信息项".formatted(wanted)
                        : "部分同意：%d 个信息项中同意 %d 个".formatted(wanted, granted);
            }
            case REFUSE -> Objects.requireNonNullElse(form.reason(), "");
            case RETURN -> Objects.requireNonNullElse(form.missing(), "");
        };
    }
}
