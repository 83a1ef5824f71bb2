package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.casework.attachment.Attachments;
import cn.gov.shuozhou.data.clock.ClockRow;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.delivery.OnwardConsents;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.sharing.ApplicationPage.Actions;
import cn.gov.shuozhou.data.sharing.ApplicationPage.ItemRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the page of a case for one of its people. */
@Service
@Transactional(readOnly = true)
class ApplicationPages {

    private static final Map<String, String> CLOCK_TITLES = Map.of(
            SharingLimits.ANSWER, "提供部门答复",
            SharingLimits.ONWARD_ANSWER, "提供部门答复",
            SharingLimits.SUPPLEMENT, "使用部门补正",
            SharingLimits.MEDIATION, "使用部门回应不同意答复",
            SharingLimits.DELIVERY, "提供部门提供数据",
            SharingLimits.MEDIATION_DECISION, "市政务信息管理局协调",
            SharingLimits.SUPERVISION, "市政务信息管理局督办");

    private final SharingApplications applications;
    private final CaseItems caseItems;
    private final ApplicationRecordMapper records;
    private final CaseSteps steps;
    private final Overdues overdues;
    private final Clocks clocks;
    private final Grants grants;
    private final OnwardRequests onward;
    private final OnwardConsents consents;
    private final Attachments attachments;
    private final RequesterActs acts;
    private final ProviderActs provider;
    private final SecondThoughts secondThoughts;

    ApplicationPages(
            SharingApplications applications,
            CaseItems caseItems,
            ApplicationRecordMapper records,
            CaseSteps steps,
            Overdues overdues,
            Clocks clocks,
            Grants grants,
            OnwardRequests onward,
            OnwardConsents consents,
            Attachments attachments,
            RequesterActs acts,
            ProviderActs provider,
            SecondThoughts secondThoughts) {
        this.applications = applications;
        this.caseItems = caseItems;
        this.records = records;
        this.steps = steps;
        this.overdues = overdues;
        this.clocks = clocks;
        this.grants = grants;
        this.onward = onward;
        this.consents = consents;
        this.attachments = attachments;
        this.acts = acts;
        this.provider = provider;
        this.secondThoughts = secondThoughts;
    }

    ApplicationPage page(String caseNumber, Person person) {
        SharingApplication application = applications.visible(caseNumber, person);
        List<Answer> answers = records.answers(caseNumber);
        Mediation mediation = records.mediation(caseNumber);
        return new ApplicationPage(
                application,
                onward.of(application),
                items(application, answers),
                ClockRow.of(caseNumber, clocks, CLOCK_TITLES),
                steps.of(caseNumber),
                answers,
                records.acknowledgement(caseNumber),
                records.supplement(caseNumber),
                mediation,
                overdues.rows(caseNumber),
                attachments.of(caseNumber),
                grants.ofCase(caseNumber),
                consents.ofCase(caseNumber),
                actions(application, mediation == null, person));
    }

    private List<ItemRow> items(SharingApplication application, List<Answer> answers) {
        Map<Long, AnsweredItem> answered = answers.stream()
                .filter(answer -> answer.decision() == Decision.AGREE)
                .flatMap(answer -> records.answeredItems(answer.id()).stream())
                .collect(Collectors.toMap(AnsweredItem::itemId, Function.identity(), (earlier, later) -> later));
        Set<Long> atReceipt = caseItems.givenAtReceipt(application);
        Map<Long, String> asked = applications.unmaskedReasons(application);
        return applications.askedItems(application).stream()
                .map(item ->
                        new ItemRow(item, atReceipt.contains(item.id()), answered.get(item.id()), asked.get(item.id())))
                .toList();
    }

    private Actions actions(SharingApplication application, boolean mediationLeft, Person person) {
        if (!application.isOf(person) || !person.has(Role.REQUESTER) || acts.hasLapsed(application)) {
            return new Actions(
                    false,
                    false,
                    false,
                    false,
                    false,
                    provider.mayWaive(application, person),
                    secondThoughts.mayAgree(application, person));
        }
        ApplicationStatus status = application.status();
        boolean refused = status == ApplicationStatus.REFUSED_OPEN;
        return new Actions(
                status.isWithdrawable(),
                acts.mayUrge(application),
                status == ApplicationStatus.SUPPLEMENTING,
                refused && mediationLeft,
                refused,
                false,
                false);
    }
}
