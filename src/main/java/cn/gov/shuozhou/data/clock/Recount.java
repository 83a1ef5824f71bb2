package cn.gov.shuozhou.data.clock;

import cn.gov.shuozhou.data.calendar.WorkingDays;
import cn.gov.shuozhou.data.regulation.LimitUnit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clock comes to by a calendar.
 *
 * @param counted the last day that the count gives
 * @param dueOn the last day; another than the counted one where that had passed
 * @param graceFrom as in {@link CaseClock}
 */
record Recount(
        LocalDate counted,
        LocalDate dueOn,
        boolean provisional,
        @Nullable LocalDate graceFrom) {

    /** Counts a clock. The day that notice was given of does not move. */
    static Recount of(CaseClock clock, LimitCalculation count) {
        if (clock.isNotice()) {
            return new Recount(clock.dueOn(), clock.dueOn(), false, null);
        }
        LocalDate counted = count.dueOn();
        LocalDate dueOn = clock.graceFrom() == null
                ? counted
                : later(counted, afterGrace(clock.graceFrom(), count.pauses(), count.calendar()));
        return new Recount(counted, dueOn, provisional(count, dueOn), clock.graceFrom());
    }

    /**
     * Counts a clock by a calendar that is adopted today. It is never set into the past: an open clock that had time left
     * ends on the next working day, one that had run out keeps its last day, unless it proves a later one.
     */
    static Recount adopted(CaseClock clock, LimitCalculation count, LocalDate today) {
        Recount recount = of(clock, count);
        if (!clock.isOpen() || clock.isNotice() || !recount.dueOn().isBefore(clock.ranUntil(today))) {
            return recount;
        }
        if (clock.isOverdue(today)) {
            LocalDate kept = later(recount.dueOn(), clock.dueOn());
            return new Recount(recount.counted(), kept, provisional(count, kept), clock.graceFrom());
        }
        LocalDate granted = afterGrace(today, count.pauses(), count.calendar());
        return new Recount(recount.counted(), granted, provisional(count, granted), today);
    }

    /** Whether the last day is another than the count gives. */
    boolean isGranted() {
        return !dueOn.equals(counted);
    }

    /** The clock as it stands after this; what was done in time or late is so by the new last day. */
    CaseClock apply(CaseClock clock) {
        return clock.recounted(dueOn, provisional, graceFrom);
    }

    private static LocalDate afterGrace(LocalDate from, List<ClockPause> pauses, WorkingDays calendar) {
        return new LimitCalculation(from, 1, LimitUnit.WORKING_DAY, pauses, calendar).dueOn();
    }

    private static boolean provisional(LimitCalculation count, LocalDate dueOn) {
        return count.isProvisional()
                || count.unit() == LimitUnit.WORKING_DAY && count.calendar().isProvisional(dueOn);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
