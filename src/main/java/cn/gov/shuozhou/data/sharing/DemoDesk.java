package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.SupervisionMeasure;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.MaskingChoice;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.sharing.AnswerForm.ItemChoice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 示例数据: the people of the sample cases, who act through the same services as everybody. */
@Component
@Profile("demo")
class DemoDesk {

    private static final String SUPERVISOR = "bureau.supervisor";

    private final SharingApplications applications;
    private final CaseItems caseItems;
    private final Answers answers;
    private final RequesterActs requester;
    private final BureauActs bureau;
    private final ConditionalSharingProcess process;
    private final Catalog catalog;
    private final Organization organization;
    private final Inbox inbox;

    DemoDesk(
            SharingApplications applications,
            CaseItems caseItems,
            Answers answers,
            RequesterActs requester,
            BureauActs bureau,
            ConditionalSharingProcess process,
            Catalog catalog,
            Organization organization,
            Inbox inbox) {
        this.applications = applications;
        this.caseItems = caseItems;
        this.answers = answers;
        this.requester = requester;
        this.bureau = bureau;
        this.process = process;
        this.catalog = catalog;
        this.organization = organization;
        this.inbox = inbox;
    }

    /** Gives the case number. */
    String submit(DemoCase told, LocalDate today) {
        Resource resource = catalog.resource(catalog.idOf(told.resource()).orElseThrow());
        Person applicant = person(told.requester());
        List<Long> items = catalog.items(resource.id()).stream().map(Item::id).toList();
        return applications.submit(
                new ApplicationForm(
                        UUID.randomUUID().toString(),
                        0,
                        resource.id(),
                        items,
                        told.purpose(),
                        told.basis(),
                        applications.isEnterprise(applicant) ? "《公共服务数据使用协议》（示例数据）第三条：仅用于减免对象的核对" : "",
                        "本市",
                        DeliveryMode.FILE,
                        today,
                        today.plusYears(1).minusDays(1),
                        List.of(),
                        Map.of(),
                        null),
                applicant);
    }

    void act(DemoAct act, String caseNumber) {
        SharingApplication application = applications.application(caseNumber);
        Person applicant = person(application.requesterPerson());
        switch (act) {
            case AGREE -> answer(application, agreement(application, false));
            case PARTIAL -> answer(application, agreement(application, true));
            case REFUSE -> answer(application, refusal(Decision.REFUSE, null));
            case RETURN ->
                answer(
                        application,
                        new AnswerForm(
                                Decision.RETURN, null, null, null, null, null, null, null, "请补充核验对象的范围和每月大致的数量"));
            case SUPPLEMENT ->
                requester.supplement(caseNumber, applicant, "核验对象为当月受理的申请人及其共同生活的家庭成员，每月约三百人", List.of());
            case WITHDRAW -> requester.withdraw(caseNumber, applicant, "已通过其他已获授权的数据满足需要");
            case ACCEPT -> requester.acceptRefusal(caseNumber, applicant);
            case MEDIATE -> requester.requestMediation(caseNumber, applicant, "该业务确需核验，法律已明确规定相关部门应当提供信息");
            case UPHOLD -> mediate(caseNumber, MediationResult.UPHOLD, "所需核验可凭申请人自行提交的材料完成，维持提供部门的答复");
            case REANSWER -> mediate(caseNumber, MediationResult.REANSWER, "该项核验于法有据，请提供部门缩小范围后重新答复");
            case SUPERVISE ->
                bureau.supervise(
                        process.open(caseNumber, ConditionalSharingProcess.TASK_SUPERVISE)
                                .id(),
                        SupervisionMeasure.URGED,
                        "已电话督促提供部门分管领导，要求尽快答复",
                        person(SUPERVISOR));
        }
    }

    private void answer(SharingApplication application, AnswerForm form) {
        String taskId = process.open(application.number(), ConditionalSharingProcess.TASK_ANSWER)
                .id();
        answers.answer(taskId, form, person(application.providerDepartment() + "." + Role.APPROVER.group()));
    }

    private void mediate(String caseNumber, MediationResult result, String opinion) {
        String taskId =
                process.open(caseNumber, ConditionalSharingProcess.TASK_MEDIATE).id();
        bureau.mediate(taskId, result, opinion, person(SUPERVISOR));
    }

    /** With the registered masking; in part means without the last item. */
    private AnswerForm agreement(SharingApplication application, boolean inPart) {
        List<Item> wanted = caseItems.toAnswer(application);
        int granted = inPart ? wanted.size() - 1 : wanted.size();
        List<ItemChoice> choices = IntStream.range(0, wanted.size())
                .mapToObj(at -> choice(wanted.get(at), at < granted))
                .toList();
        return inPart
                ? refusal(Decision.AGREE, choices)
                : new AnswerForm(Decision.AGREE, choices, null, null, null, null, null, null, null);
    }

    private static ItemChoice choice(Item item, boolean granted) {
        boolean takesReason = MaskingChoice.takesReason(item, item.masking());
        return new ItemChoice(item.id(), granted, item.masking(), takesReason ? "资格认定须核对原值，核对后不留存" : null);
    }

    private static AnswerForm refusal(Decision decision, @Nullable List<ItemChoice> choices) {
        return new AnswerForm(
                decision, choices, null, null, "所申请的内容超出该项业务履行职责所必需的范围", "LAW", "《中华人民共和国个人信息保护法》", "第三十四条", null);
    }

    /** What was told long ago has been read. */
    void readMessages() {
        Stream.of(Role.REQUESTER, Role.APPROVER, Role.DATA_OFFICER, Role.BUREAU, Role.LEADING_GROUP)
                .flatMap(role -> organization.people(role).stream())
                .map(Person::id)
                .distinct()
                .forEach(inbox::markAllRead);
    }

    private Person person(String id) {
        return organization.person(id).orElseThrow();
    }
}
