package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.clock.ClockInstant;
import cn.gov.shuozhou.data.clock.Clocks;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The clocks as models and filters ask them: {@code ${clocks.dueAt(execution,'sharing-answer')}}. Where a task is under one
 * limit or another, by the kind of the case, the model names them all, separated by commas.
 */
@Component("clocks")
public class ModelClocks {

    private final Clocks clocks;

    ModelClocks(Clocks clocks) {
        this.clocks = clocks;
    }

    /**
     * When the handler is to be warned: 00:00 of the day that lies the limit's warning lead before the last day. While
     * the clock is paused, as if it were resumed on the day of pausing.
     */
    public Date warningAt(DelegateExecution execution, String limitKey) {
        return asked(execution, limitKey, ClockInstant.WARNING);
    }

    /** When the last day is over: 00:00 of the day after it, in 朔州. */
    public Date dueAt(DelegateExecution execution, String limitKey) {
        return asked(execution, limitKey, ClockInstant.DUE);
    }

    /** The last second of the last day, in 朔州: what a task list shows as its due date. */
    public Date lastMomentOf(DelegateExecution execution, String limitKey) {
        return asked(execution, limitKey, ClockInstant.LAST);
    }

    /** The moment before which a task must be due to count as 今天到期: the end of today, in 朔州. */
    public Date endOfToday() {
        return clocks.endOfToday();
    }

    /** The moment before which a task must be due to count as 即将超期: the end of the next working day, in 朔州. */
    public Date endOfNextWorkingDay() {
        return clocks.endOfNextWorkingDay();
    }

    private Date asked(DelegateExecution execution, String limitKey, ClockInstant instant) {
        String caseNumber = execution.getProcessBusinessKey();
        return ClockInstant.limits(limitKey).stream()
                .flatMap(one -> clocks.instant(caseNumber, one, instant).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("办件 " + caseNumber + " 的时限“" + limitKey + "”没有在计时，环节“"
                        + execution.getCurrentActivityId() + "”无从取得期限"));
    }
}
