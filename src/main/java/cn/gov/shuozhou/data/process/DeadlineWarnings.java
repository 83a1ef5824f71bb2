package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.clock.Clocks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Warns before a limit of a case ends. After the end there is no warning: 登记超期 follows. */
@Component
public class DeadlineWarnings {

    private final Clocks clocks;
    private final CaseSteps steps;
    private final Clock clock;

    DeadlineWarnings(Clocks clocks, CaseSteps steps, Clock clock) {
        this.clocks = clocks;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Warns when the limit still runs, and puts it on the case's record.
     *
     * @param duty what is to be done by then: 答复, 审核
     * @param warned whom it concerns, as the record says it
     * @param tell sends the sentence to those people
     */
    public void warn(String caseNumber, String limitKey, String duty, String warned, Consumer<String> tell) {
        clocks.running(caseNumber, limitKey)
                .filter(running -> !running.isOverdue(LocalDate.now(clock)))
                .ifPresent(running -> {
                    String text = "办件 %s 须于 %s 前%s。"
                            .formatted(caseNumber, clocks.deadline(running).until(), duty);
                    tell.accept(text);
                    steps.addBySystem(caseNumber, "提醒" + warned, text);
                });
    }
}
