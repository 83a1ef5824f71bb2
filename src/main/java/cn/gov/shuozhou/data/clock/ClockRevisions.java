package cn.gov.shuozhou.data.clock;

import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.calendar.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives an open clock another last day and keeps what it was before. */
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
        WorkingDays calendar = calendars.workingDays();
        LocalDate dueOn = dueOn(before, calendar);
        boolean provisional = !before.isNotice() && count(before, calendar).isProvisional();
        if (!dueOn.equals(before.dueOn()) || provisional != before.provisional()) {
            mapper.setDue(before.id(), dueOn, provisional);
            revise(before, dueOn, provisional, reason);
        }
        return turned(before);
    }

    /** Lets what notice was given of take effect on this day instead; must run in a transaction. */
    CaseClock postpone(CaseClock before, LocalDate effectiveOn) {
        LocalDate lastDay = effectiveOn.minusDays(1);
        mapper.setEffect(before.id(), lastDay, effectiveOn);
        revise(before, lastDay, before.provisional(), "推迟生效");
        return turned(before);
    }

    private void revise(CaseClock before, LocalDate dueOn, boolean provisional, String reason) {
        mapper.revise(
                before.id(),
                new ClockRevision(
                        LocalDateTime.now(clock), reason, before.dueOn(), dueOn, before.provisional(), provisional));
    }

    private CaseClock turned(CaseClock before) {
        events.publishEvent(new ClockTurned(before.caseNumber(), before.limitKey()));
        events.publishEvent(new ClocksChanged(before.caseNumber()));
        return mapper.find(before.id()).orElseThrow();
    }

    /** The last day by this calendar; the day that notice was given of does not move. */
    LocalDate dueOn(CaseClock counted, WorkingDays calendar) {
        return counted.isNotice() ? counted.dueOn() : count(counted, calendar).dueOn();
    }

    LimitCalculation count(CaseClock counted, WorkingDays calendar) {
        return new LimitCalculation(
                counted.startedOn(), counted.amount(), counted.unit(), mapper.pauses(counted.id()), calendar);
    }
}
