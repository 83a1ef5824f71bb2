package cn.gov.shuozhou.data.clock;

import cn.gov.shuozhou.data.calendar.WorkingDays;
import cn.gov.shuozhou.data.regulation.LimitUnit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clock and its pauses as they were known at some moment. */
public record KnownClock(CaseClock clock, List<ClockPause> pauses) {

    /** The day up to which time has run when one looks on this day: not beyond the day it was stopped or paused. */
    public LocalDate ranUntil(LocalDate day) {
        return earlier(clock.ranUntil(day), day);
    }

    /** Whether its last day had passed by this day, or before it was stopped. */
    public boolean isLate(LocalDate day) {
        return !clock.isNotice() && ranUntil(day).isAfter(clock.dueOn());
    }

    /** By how many days of its unit it is late on this day; a weekend alone makes no working day. */
    public int daysLate(LocalDate day, WorkingDays calendar) {
        if (!isLate(day)) {
            return 0;
        }
        LocalDate until = ranUntil(day);
        return clock.unit() == LimitUnit.WORKING_DAY
                ? calendar.workingDaysBetween(clock.dueOn(), until)
                : (int) ChronoUnit.DAYS.between(clock.dueOn(), until);
    }

    /** Working days that counted up to this day. */
    public int workingDaysUsed(LocalDate day, WorkingDays calendar) {
        LocalDate until = ranUntil(day);
        return until.isAfter(clock.startedOn())
                ? calendar.workingDaysBetween(clock.startedOn(), until) - workingDaysPaused(day, calendar)
                : 0;
    }

    /** Working days up to this day that did not count because the clock stood still; a pause after the last day is none. */
    public int workingDaysPaused(LocalDate day, WorkingDays calendar) {
        LocalDate until = ranUntil(day);
        LocalDate counted = clock.startedOn();
        int paused = 0;
        for (ClockPause pause : pauses) {
            LocalDate before = later(counted, pause.pausedOn().minusDays(1));
            LocalDate last = earlier(pause.lastDay(), until);
            if (last.isAfter(before) && !pause.pausedOn().isAfter(clock.dueOn())) {
                paused += calendar.workingDaysBetween(before, last);
                counted = last;
            }
        }
        return paused;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /** Since when it stands still; null when it does not. */
    public @Nullable LocalDate pausedSince() {
        return clock.isOpen() ? clock.pausedOn() : null;
    }
}
