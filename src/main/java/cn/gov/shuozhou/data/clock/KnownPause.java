package cn.gov.shuozhou.data.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A span in which a clock stood still, and since when its begin and its end are known; null in rows from before. */
record KnownPause(
        long clockId,
        String reason,
        LocalDate pausedOn,
        @Nullable LocalDate resumedOn,
        @Nullable LocalDateTime pausedAt,
        @Nullable LocalDateTime resumedAt) {

    boolean isKnown(LocalDateTime at) {
        return !Objects.requireNonNullElse(pausedAt, pausedOn.atStartOfDay()).isAfter(at);
    }

    /** The pause as it was known at a moment. */
    ClockPause at(LocalDateTime at) {
        boolean ended = resumedOn != null
                && !Objects.requireNonNullElse(resumedAt, resumedOn.atStartOfDay())
                        .isAfter(at);
        return new ClockPause(reason, pausedOn, ended ? resumedOn : null);
    }
}
