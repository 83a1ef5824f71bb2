package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.clock.DeadlineMoved;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a notice of working days moves the deadline of an open case, both sides are told and the case records it. */
@Component
class MovedDeadlines {

    private static final String WHAT = "期限调整";

    private final List<DeadlineAudience> audiences;
    private final CaseSteps steps;

    MovedDeadlines(List<DeadlineAudience> audiences, CaseSteps steps) {
        this.audiences = List.copyOf(audiences);
        this.steps = steps;
    }

    @EventListener
    void tell(DeadlineMoved moved) {
        audiences.stream().flatMap(audience -> audience.of(moved).stream()).forEach(people -> {
            String text = "因放假调休通知更新，办件 %s 的%s由 %s 调整为 %s。"
                    .formatted(moved.caseNumber(), people.limit(), moved.oldDueOn(), moved.newDueOn());
            steps.addBySystem(moved.caseNumber(), WHAT, text);
            people.tell().accept(WHAT, text);
        });
    }
}
