package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.clock.DeadlineMoved;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When a notice of working days moves a last day, both sides are told and the case records it. */
@Component
class MovedDeadlines {

    /** That a limit was not exceeded after all makes sense to those only who know that it has moved. */
    static final int TOLD_FIRST = 0;

    private static final String WHAT = "期限调整";

    private final CaseFiles files;
    private final CaseTypes types;
    private final CaseMessages messages;
    private final CaseSteps steps;

    MovedDeadlines(CaseFiles files, CaseTypes types, CaseMessages messages, CaseSteps steps) {
        this.files = files;
        this.types = types;
        this.messages = messages;
        this.steps = steps;
    }

    @EventListener
    @Order(TOLD_FIRST)
    void tell(DeadlineMoved moved) {
        files.find(moved.caseNumber())
                .flatMap(file -> types.of(file).concernedBy(file, moved.limitKey()))
                .ifPresent(concern -> tell(moved, concern));
    }

    private void tell(DeadlineMoved moved, LimitConcern concern) {
        String text = "因放假调休通知更新，办件 %s 的%s期限由 %s 调整为 %s%s。"
                .formatted(moved.caseNumber(), concern.matter(), moved.oldDueOn(), moved.newDueOn(), granted(moved));
        steps.addBySystem(moved.caseNumber(), WHAT, text);
        Stream.concat(concern.bound().stream(), concern.others().stream())
                .forEach(recipient -> messages.tell(moved.caseNumber(), recipient, WHAT, text));
    }

    private static String granted(DeadlineMoved moved) {
        return moved.countedDueOn() == null ? "" : "（重算为 %s，该日已过，不把期限定在过去）".formatted(moved.countedDueOn());
    }
}
