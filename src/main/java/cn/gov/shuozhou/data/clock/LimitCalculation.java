package cn.gov.shuozhou.data.clock;

import cn.gov.shuozhou.data.calendar.WorkingDays;
import cn.gov.shuozhou.data.regulation.LimitUnit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Counts one time limit.
 *
 * <p>The day of receipt is day zero (民法典第二百零一条). Neither the day of pausing nor the day of resuming counts: days already
 * elapsed count up to the day before the pause, and the day of resuming is again day zero for what remains. So a pause never
 * shortens what the handler has left, not even when it begins and ends on one day. A pause that begins after the last day
 * changes nothing: what is overdue stays overdue.
 *
 * <p>A month ends at 24:00 of the corresponding day, else of the month's last day (民法典第二百零二条); it is not carried over a
 * holiday, because 第十二条 sets a least notice time, not a last day to act. Days paused are added to it. Calendar days (日)
 * are counted in the same way.
 */
record LimitCalculation(LocalDate dayZero, int amount, LimitUnit unit, List<ClockPause> pauses, WorkingDays calendar) {

    /** What is left after a day zero. */
    private record Rest(LocalDate dayZero, int amount) {}

    LocalDate dueOn() {
        if (unit != LimitUnit.WORKING_DAY) {
            return calendarDueOn();
        }
        Rest rest = rest();
        return calendar.plusWorkingDays(rest.dayZero(), rest.amount());
    }

    /**
     * The first day on which something may take effect that notice was given of on day zero: a least time that others get
     * has passed only when its last day is over.
     */
    LocalDate earliestEffect() {
        return dueOn().plusDays(1);
    }

    boolean isProvisional() {
        return unit == LimitUnit.WORKING_DAY && (calendar.isProvisional(dayZero) || calendar.isProvisional(dueOn()));
    }

    private Rest rest() {
        Rest rest = new Rest(dayZero, amount);
        for (ClockPause pause : pauses) {
            LocalDate due = calendar.plusWorkingDays(rest.dayZero(), rest.amount());
            if (pause.pausedOn().isAfter(due)) {
                break;
            }
            rest = new Rest(later(rest.dayZero(), pause.lastDay()), rest.amount() - elapsed(rest.dayZero(), pause));
        }
        return rest;
    }

    /** Working days after day zero up to the day before the pause. */
    private int elapsed(LocalDate zero, ClockPause pause) {
        LocalDate before = pause.pausedOn().minusDays(1);
        return before.isAfter(zero) ? calendar.workingDaysBetween(zero, before) : 0;
    }

    private LocalDate calendarDueOn() {
        LocalDate due = unit == LimitUnit.MONTH ? dayZero.plusMonths(amount) : dayZero.plusDays(amount);
        LocalDate pausedThrough = dayZero;
        for (ClockPause pause : pauses) {
            if (pause.pausedOn().isAfter(due)) {
                break;
            }
            LocalDate first = later(pause.pausedOn(), pausedThrough.plusDays(1));
            due = due.plusDays(Math.max(0, ChronoUnit.DAYS.between(first, pause.lastDay()) + 1));
            pausedThrough = later(pausedThrough, pause.lastDay());
        }
        return due;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
