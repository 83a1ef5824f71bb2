package cn.gov.shuozhou.data.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** A due date that moved: what it was, what it became and why. */
public record ClockRevision(
        LocalDateTime revisedAt,
        String reason,
        LocalDate oldDueOn,
        LocalDate newDueOn,
        boolean oldProvisional,
        boolean newProvisional) {}
