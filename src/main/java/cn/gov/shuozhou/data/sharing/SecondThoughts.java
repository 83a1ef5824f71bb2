package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.casework.Recipient.applicant;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.MaskingChoice;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.sharing.AnswerForm.ItemChoice;
import cn.gov.shuozhou.data.sharing.ApplicationRecordMapper.Key;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 改为同意: the provider gives what it had refused, before the requester has responded or while the bureau mediates. Only in the
 * requester's favour: everything that was withheld, each item by the masking that it is registered with.
 */
@Service
@Transactional
@Article({"第十六条", "第十八条"})
class SecondThoughts {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 1000;

    private final SharingApplications applications;
    private final CaseItems items;
    private final ApplicationRecordMapper records;
    private final RetiredItems retired;
    private final OnwardRequests onward;
    private final DataSets dataSets;
    private final AwaitedData awaitedData;
    private final SharingSteps procedure;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final ConditionalSharingProcess process;
    private final Clock clock;

    SecondThoughts(
            SharingApplications applications,
            CaseItems items,
            ApplicationRecordMapper records,
            RetiredItems retired,
            OnwardRequests onward,
            DataSets dataSets,
            AwaitedData awaitedData,
            SharingSteps procedure,
            CaseSteps steps,
            CaseMessages messages,
            ConditionalSharingProcess process,
            Clock clock) {
        this.applications = applications;
        this.items = items;
        this.records = records;
        this.retired = retired;
        this.onward = onward;
        this.dataSets = dataSets;
        this.awaitedData = awaitedData;
        this.procedure = procedure;
        this.steps = steps;
        this.messages = messages;
        this.process = process;
        this.clock = clock;
    }

    /** Whether the person may agree now to what was refused. */
    @Transactional(readOnly = true)
    boolean mayAgree(SharingApplication application, Person person) {
        return application.status().isRefused()
                && ProviderActs.answersFor(application, person)
                && procedure.lapsed(application.number()).isEmpty()
                && process.mayBeAgreedAnew(application.number());
    }

    /**
     * Agrees to everything that was refused; what the platform holds is granted in the same transaction.
     *
     * @throws RequestRejected invalid without a reason; conflict when the case is not refused any more, or nothing can be given
     */
    void agree(String caseNumber, Person person, String reason) {
        applications.visible(caseNumber, person);
        SharingApplication application = applications.held(caseNumber);
        if (!ProviderActs.answersFor(application, person)) {
            throw RequestRejected.forbidden("只有提供部门的审批人可以改为同意。");
        }
        application.requireStatus(application.status().isRefused(), "改为同意");
        procedure.requireInTime(caseNumber);
        if (!process.mayBeAgreedAnew(caseNumber)) {
            throw RequestRejected.conflict("该办件按较早的流程受理，不能改为同意。请等待使用部门回应或者市政务信息管理局协调。");
        }
        String why = reason.strip();
        RequestRejected.throwIf(Substance.problem("agreement", "改为同意的说明", SHORTEST, LONGEST, why));
        List<Item> withheld = items.toAnswer(application);
        AnswerForm form = favourable(withheld);
        requirePossible(form, application, withheld);
        record(form, caseNumber, person);
        String names = withheld.stream().map(Item::name).collect(Collectors.joining("、"));
        steps.add(caseNumber, person, "改为同意", "%s；信息项：%s".formatted(why, names));
        messages.tell(caseNumber, applicant(), "提供部门改为同意", "此前不同意的信息项（%s）改为同意。说明：%s".formatted(names, why));
        boolean dataReady = application.isOnward() || dataSets.hasData(application.resourceId());
        boolean awaited = awaitedData.isAwaited(caseNumber);
        procedure.agreedAnew(application, dataReady || awaited);
        process.agreedAnew(caseNumber, application.isOnward(), dataReady, awaited);
    }

    private static AnswerForm favourable(List<Item> withheld) {
        List<ItemChoice> choices = withheld.stream()
                .map(item -> new ItemChoice(item.id(), true, MaskingChoice.undecided(item)))
                .toList();
        return new AnswerForm(Decision.AGREE, choices, null, null, null, null, null, null, null);
    }

    private void requirePossible(AnswerForm form, SharingApplication application, List<Item> withheld) {
        List<Problem> problems = retired.problems(form, application, withheld);
        if (withheld.isEmpty() || !problems.isEmpty()) {
            throw RequestRejected.conflict("此前不同意的信息项已随目录变更停用（第十二条），没有可以改为同意的。请等待使用部门回应。");
        }
        onward.notInForce(application).ifPresent(why -> {
            throw RequestRejected.conflict(why + "不能改为同意。请等待使用部门回应。");
        });
        if (application.wantedTo().isBefore(LocalDate.now(clock))) {
            throw RequestRejected.conflict("申请的使用期限（至 %s）已过，不能改为同意。仍需使用的，请使用部门重新申请。".formatted(application.wantedTo()));
        }
    }

    private void record(AnswerForm form, String caseNumber, Person person) {
        Key key = new Key();
        records.insertAnswer(key, caseNumber, null, form, null, null, person.id(), LocalDateTime.now(clock));
        records.insertAnswerItems(
                key.getId(), form.choices().stream().map(ItemChoice::answered).toList());
    }
}
