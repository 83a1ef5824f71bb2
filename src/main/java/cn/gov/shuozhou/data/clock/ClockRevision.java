package cn.gov.shuozhou.data.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A due date that moved: what it was, what it became and why.
 *
 * @param countedDueOn what the count alone gave, where that day had passed and the clock was given another; null otherwise
 */
public record ClockRevision(
        LocalDateTime revisedAt,
        String reason,
        LocalDate oldDueOn,
        LocalDate newDueOn,
        boolean oldProvisional,
        boolean newProvisional,
        @Nullable LocalDate countedDueOn) {}
