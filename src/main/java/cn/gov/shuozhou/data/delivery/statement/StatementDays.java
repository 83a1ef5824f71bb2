package cn.gov.shuozhou.data.delivery.statement;

import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.regulation.TimeLimit;
import cn.gov.shuozhou.data.regulation.TimeLimits;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The days by which statements are sent; the numbers are in {@code processes/time-limits.dmn} (系统约定). */
@Component
class StatementDays {

    private static final String SENDING = "use-statement";
    private static final String SENDING_WHEN_URGED = "use-statement-urged";

    private final TimeLimits limits;
    private final Calendars calendars;

    StatementDays(TimeLimits limits, Calendars calendars) {
        this.limits = limits;
        this.calendars = calendars;
    }

    /** The last day on which a statement is in time that was asked for on this day. */
    LocalDate dueOn(LocalDate openedOn) {
        return after(openedOn, SENDING);
    }

    /** The day on which a department is reminded. */
    LocalDate remindOn(LocalDate dueOn) {
        return calendars.workingDays().plusWorkingDays(dueOn, -limit(SENDING).warningLead());
    }

    /** The last day on which a department that was urged may still send it without becoming a finding. */
    LocalDate lastDay(LocalDate urgedOn) {
        return after(urgedOn, SENDING_WHEN_URGED);
    }

    boolean isProvisional(LocalDate day) {
        return calendars.workingDays().isProvisional(day);
    }

    private LocalDate after(LocalDate day, String key) {
        return calendars.workingDays().plusWorkingDays(day, limit(key).amount());
    }

    private TimeLimit limit(String key) {
        return limits.of(TimeLimits.DEFAULT_RULE_SET, key);
    }
}
