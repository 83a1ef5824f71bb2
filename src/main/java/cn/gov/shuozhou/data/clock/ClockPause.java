package cn.gov.shuozhou.data.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span in which a clock stood still.
 *
 * @param pausedOn first day that does not count
 * @param resumedOn last day that does not count: day zero of what remains; null while the clock is paused
 */
public record ClockPause(
        String reason, LocalDate pausedOn, @Nullable LocalDate resumedOn) {

    /** The last day not counted; an open pause is taken as resumed on the day it began. */
    LocalDate lastDay() {
        return resumedOn == null ? pausedOn : resumedOn;
    }

    boolean contains(LocalDate date) {
        return !date.isBefore(pausedOn) && (resumedOn == null || !date.isAfter(resumedOn));
    }
}
