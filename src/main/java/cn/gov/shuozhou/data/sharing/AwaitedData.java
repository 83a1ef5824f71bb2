package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.casework.Recipient.applicant;
import static cn.gov.shuozhou.data.casework.Recipient.ofHandler;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 通过共享平台提供所需数据（第十六条、第十七条）: what may be used and the platform does not hold yet is waited for under a limit. */
@Component
@Article({"第十六条", "第十七条"})
class AwaitedData {

    private final Clocks clocks;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Clock clock;

    AwaitedData(Clocks clocks, CaseSteps steps, CaseMessages messages, Clock clock) {
        this.clocks = clocks;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /** Everybody concerned is told by when the data must come. */
    void startDelivery(SharingApplication application) {
        String number = application.number();
        CaseClock delivery = clocks.start(number, SharingLimits.DELIVERY, LocalDate.now(clock));
        String until = clocks.deadline(delivery).until();
        String text = "%s可以使用“%s”，平台尚无数据，请于 %s 前上传。"
                .formatted(application.requesterName(), application.resourceName(), until);
        steps.addBySystem(number, "等待提供数据", text);
        messages.ask(number, ofHandler(Role.DATA_OFFICER), SharingLimits.DELIVERY, "待提供共享数据", text);
        messages.ask(number, ofHandler(Role.APPROVER), SharingLimits.DELIVERY, "待提供共享数据", text);
        messages.tell(
                number,
                applicant(),
                "等待提供数据",
                "“%s”可以使用，平台尚无数据，%s应于 %s 前提供。"
                        .formatted(application.resourceName(), application.providerName(), until));
    }

    boolean isAwaited(String caseNumber) {
        return clocks.running(caseNumber, SharingLimits.DELIVERY).isPresent();
    }
}
