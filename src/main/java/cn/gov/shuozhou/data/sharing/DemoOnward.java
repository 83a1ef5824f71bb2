package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.delivery.OnwardTarget;
import cn.gov.shuozhou.data.engine.DemoPast;
import cn.gov.shuozhou.data.engine.DemoPast.Happening;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.sharing.AnswerForm.ItemChoice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 示例数据: under one grant the provider has agreed that data are passed on, and is asked once more. */
@Component
@Profile("demo")
@Order(DemoOnward.ORDER)
class DemoOnward implements ApplicationRunner {

    /** After the cases from which the grants come. */
    static final int ORDER = DemoCases.ORDER + 8;

    private static final String HOLDER = "human-resources.requester";

    private final DemoPast past;
    private final OnwardRequests requests;
    private final Answers answers;
    private final CaseItems items;
    private final SharingApplications applications;
    private final ConditionalSharingProcess process;
    private final Grants grants;
    private final CaseFiles files;
    private final Organization organization;
    private final Clock clock;

    DemoOnward(
            DemoPast past,
            OnwardRequests requests,
            Answers answers,
            CaseItems items,
            SharingApplications applications,
            ConditionalSharingProcess process,
            Grants grants,
            CaseFiles files,
            Organization organization,
            Clock clock) {
        this.past = past;
        this.requests = requests;
        this.answers = answers;
        this.items = items;
        this.applications = applications;
        this.process = process;
        this.grants = grants;
        this.files = files;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Person holder = organization.person(HOLDER).orElseThrow();
        boolean told = applications
                        .sent(holder.departmentCode(), new ApplicationFilter(null, null, null, ApplicationKind.ONWARD))
                        .count()
                        .upTo(1)
                > 0;
        if (!past.isWanted() || told) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        past.tell(List.of(
                new Happening(
                        past.workdaysBefore(today, 6).atTime(9, 20),
                        () -> ask(holder, "山西某某大学（示例数据）").ifPresent(this::agree)),
                new Happening(past.workdaysBefore(today, 2).atTime(15, 10), () -> ask(holder, "晋北某某研究院（示例数据）"))));
    }

    /** The number of the case; empty where the department has no grant under which it can ask. */
    private Optional<String> ask(Person holder, String recipient) {
        return grants.ofDepartment(holder.departmentCode()).stream()
                .filter(one -> one.status(LocalDate.now(clock)) == Grant.Status.VALID)
                .filter(one ->
                        !one.items().isEmpty() && !files.file(one.caseNumber()).isOpen())
                .findFirst()
                .map(grant -> requests.submit(form(grant, recipient), holder));
    }

    private OnwardForm form(Grant grant, String recipient) {
        return new OnwardForm(
                UUID.randomUUID().toString(),
                grant.number(),
                requests.items(grant).stream().map(Item::id).toList(),
                OnwardTarget.NAMED,
                recipient,
                "用于就业帮扶政策效果的课题研究（示例数据）",
                "按乡镇汇总以后交付，不含逐人记录（示例数据）",
                "签订保密协议，在本局机房内使用，用后销毁（示例数据）",
                isPersonal(grant) ? "办理登记时逐人签署同意书，原件存放在本局档案室（示例数据）" : "",
                grant.validTo(),
                List.of());
    }

    private boolean isPersonal(Grant grant) {
        return requests.items(grant).stream()
                .anyMatch(item -> item.sensitivity().isPersonal());
    }

    private void agree(String number) {
        SharingApplication application = applications.application(number);
        List<ItemChoice> choices = items.toAnswer(application).stream()
                .map(item -> new ItemChoice(item.id(), true, null, "已核对同意书样本，用途正当（示例数据）"))
                .toList();
        answers.answer(
                process.open(number, ConditionalSharingProcess.TASK_ANSWER).id(),
                new AnswerForm(Decision.AGREE, choices, "不得再转给他人（示例数据）", null, null, null, null, null, null),
                organization
                        .person(application.providerDepartment() + "." + Role.APPROVER.group())
                        .orElseThrow());
    }
}
