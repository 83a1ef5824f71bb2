package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.process.CaseSteps;
import cn.gov.shuozhou.data.process.DeadlineMoved;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a notice of working days moves the deadline of an open case, both sides are told and the case records it. */
@Component
class MovedDeadlines {

    private final SharingApplicationMapper mapper;
    private final CaseSteps steps;
    private final SharingMessages messages;

    MovedDeadlines(SharingApplicationMapper mapper, CaseSteps steps, SharingMessages messages) {
        this.mapper = mapper;
        this.steps = steps;
        this.messages = messages;
    }

    @EventListener
    void tell(DeadlineMoved moved) {
        Optional.ofNullable(mapper.byCase(moved.caseNumber())).ifPresent(application -> tell(application, moved));
    }

    private void tell(SharingApplication application, DeadlineMoved moved) {
        String text =
                "因放假调休通知更新，办件 %s 的期限由 %s 调整为 %s。".formatted(moved.caseNumber(), moved.oldDueOn(), moved.newDueOn());
        steps.addBySystem(moved.caseNumber(), "期限调整", text);
        messages.tellRequester(application, "期限调整", text);
        messages.tellProvider(application, "期限调整", text);
    }
}
