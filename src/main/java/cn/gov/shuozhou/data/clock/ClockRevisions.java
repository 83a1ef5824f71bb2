package cn.gov.shuozhou.data.clock;

import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.calendar.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives a clock another last day and keeps what it was before. */
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
        CaseClock after = store(before, Recount.of(before, count(before, calendars.workingDays())), reason);
        tell(after);
        return after;
    }

    /** What a calendar that is adopted today makes of a clock. */
    Recount adopted(CaseClock counted, WorkingDays calendar) {
        return Recount.adopted(counted, count(counted, calendar), LocalDate.now(clock));
    }

    /**
     * The same for the calendar in force, which has just been adopted. The warning of an open clock lies working days ahead
     * and may move although the last day does not.
     *
     * @return empty when the clock stays as it was
     */
    Optional<Recount> recountAdopted(CaseClock before, String reason) {
        Recount recount = adopted(before, calendars.workingDays());
        if (!recount.apply(before).equals(before)) {
            tell(store(before, recount, reason));
            return Optional.of(recount);
        }
        if (before.isOpen()) {
            events.publishEvent(new ClockTurned(before.caseNumber(), before.limitKey()));
        }
        return Optional.empty();
    }

    /** Lets what notice was given of take effect on this day instead; must run in a transaction. */
    CaseClock postpone(CaseClock before, LocalDate effectiveOn) {
        LocalDate lastDay = effectiveOn.minusDays(1);
        mapper.setEffect(before.id(), lastDay, effectiveOn);
        revise(before, lastDay, before.provisional(), "推迟生效", null);
        tell(before);
        return mapper.find(before.id()).orElseThrow();
    }

    private CaseClock store(CaseClock before, Recount recount, String reason) {
        CaseClock after = recount.apply(before);
        if (!after.equals(before)) {
            mapper.setDue(after);
            revise(before, after.dueOn(), after.provisional(), reason, recount.isGranted() ? recount.counted() : null);
        }
        return mapper.find(before.id()).orElseThrow();
    }

    private void revise(
            CaseClock before, LocalDate dueOn, boolean provisional, String reason, @Nullable LocalDate counted) {
        mapper.revise(
                before.id(),
                new ClockRevision(
                        LocalDateTime.now(clock),
                        reason,
                        before.dueOn(),
                        dueOn,
                        before.provisional(),
                        provisional,
                        counted));
    }

    private void tell(CaseClock turned) {
        events.publishEvent(new ClockTurned(turned.caseNumber(), turned.limitKey()));
        events.publishEvent(new ClocksChanged(turned.caseNumber(), mapper.ofCase(turned.caseNumber())));
    }

    LimitCalculation count(CaseClock counted, WorkingDays calendar) {
        return new LimitCalculation(
                counted.startedOn(), counted.amount(), counted.unit(), mapper.pauses(counted.id()), calendar);
    }
}
