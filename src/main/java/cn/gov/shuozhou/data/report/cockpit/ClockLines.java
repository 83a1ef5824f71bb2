package cn.gov.shuozhou.data.report.cockpit;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.casework.LimitConcern;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Deadline;
import cn.gov.shuozhou.data.regulation.TimeLimits;
import org.springframework.stereotype.Component;

/** Says of clocks what they are for and how they stand. */
@Component
class ClockLines {

    private final Clocks clocks;
    private final CaseTypes types;
    private final TimeLimits limits;

    ClockLines(Clocks clocks, CaseTypes types, TimeLimits limits) {
        this.clocks = clocks;
        this.types = types;
        this.limits = limits;
    }

    ClockLine line(CaseFile file, CaseClock clock) {
        Deadline deadline = clocks.deadline(clock);
        return new ClockLine(
                limits.of(clock.ruleSet(), clock.limitKey()).name(),
                types.of(file)
                        .concernedBy(file, clock.limitKey())
                        .map(LimitConcern::boundName)
                        .orElse(""),
                clock.article(),
                clock.startedOn(),
                deadline.until(),
                deadline.words(),
                deadline.state().name(),
                deadline.provisional(),
                clock.isOpen(),
                "/clocks/" + clock.id());
    }
}
