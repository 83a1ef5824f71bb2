package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.calendar.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Counts an open clock again and keeps what its due date was before. */
@Component
class ClockRevisions {

    private final ClockMapper mapper;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClockRevisions(ClockMapper mapper, Calendars calendars, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /** Counts a clock again by its pauses and the calendar in force; must run in a transaction. */
    CaseClock recount(CaseClock before, String reason) {
        Count count = count(before, calendars.workingDays());
        LocalDate dueOn = count.dueOn();
        boolean provisional = count.isProvisional();
        if (!dueOn.equals(before.dueOn()) || provisional != before.provisional()) {
            mapper.setDue(before.id(), dueOn, provisional);
            mapper.revise(
                    before.id(),
                    new ClockRevision(
                            LocalDateTime.now(clock),
                            reason,
                            before.dueOn(),
                            dueOn,
                            before.provisional(),
                            provisional));
        }
        events.publishEvent(new ClockTurned(before.caseNumber(), before.limitKey()));
        return mapper.find(before.id()).orElseThrow();
    }

    Count count(CaseClock counted, WorkingDays calendar) {
        return new Count(counted.startedOn(), counted.amount(), counted.unit(), mapper.pauses(counted.id()), calendar);
    }
}
