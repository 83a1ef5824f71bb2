package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.casework.Recipient.applicant;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the provider does on the page of a case that waits for the other side. */
@Service
@Transactional
@Article("第十六条")
class ProviderActs {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 1000;

    private final SharingApplications applications;
    private final ApplicationRecordMapper records;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final ConditionalSharingProcess process;
    private final Clock clock;

    ProviderActs(
            SharingApplications applications,
            ApplicationRecordMapper records,
            CaseSteps steps,
            CaseMessages messages,
            ConditionalSharingProcess process,
            Clock clock) {
        this.applications = applications;
        this.records = records;
        this.steps = steps;
        this.messages = messages;
        this.process = process;
        this.clock = clock;
    }

    /** Whether the person may give up the supplement that was asked for. */
    boolean mayWaive(SharingApplication application, Person person) {
        return application.status() == ApplicationStatus.SUPPLEMENTING && answersFor(application, person);
    }

    /**
     * The application can be answered without what it lacked: the time for the answer runs on.
     *
     * @throws RequestRejected invalid without a reason; conflict when it has been handed in meanwhile
     */
    void waive(String caseNumber, Person person, String reason) {
        applications.visible(caseNumber, person);
        SharingApplication application = applications.held(caseNumber);
        if (!answersFor(application, person)) {
            throw RequestRejected.forbidden("只有提供部门的审批人可以撤回补正要求。");
        }
        application.requireStatus(application.status() == ApplicationStatus.SUPPLEMENTING, "撤回补正要求");
        String why = reason.strip();
        RequestRejected.throwIf(Substance.problem("waiver", "撤回补正要求的理由", SHORTEST, LONGEST, why));
        if (records.receiveSupplement(caseNumber, "提供部门撤回补正要求：" + why, LocalDate.now(clock)) == 0) {
            throw RequestRejected.conflict("使用部门刚刚提交了补正材料，无须再撤回。请刷新页面查看。");
        }
        steps.add(caseNumber, person, "撤回补正要求", why);
        messages.tell(caseNumber, applicant(), "无须补正", "提供部门撤回补正要求，恢复答复计时。理由：" + why);
        process.tell(caseNumber, ConditionalSharingProcess.SUPPLEMENTED);
    }

    /** Whether the person is one of those who answer this application. */
    static boolean answersFor(SharingApplication application, Person person) {
        return application.isFor(person) && !application.isOf(person) && person.has(Role.APPROVER);
    }
}
