package cn.gov.shuozhou.data.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice of working days moved the last day of a clock, which may have been stopped meanwhile; both sides should be told.
 *
 * @param countedDueOn what the count alone gave, where that day had passed; null when it is the new last day
 * @param reason in words, e.g. {@code 采用 2027 年放假调休通知}
 */
public record DeadlineMoved(
        long clockId,
        String caseNumber,
        String limitKey,
        LocalDate oldDueOn,
        LocalDate newDueOn,
        @Nullable LocalDate countedDueOn,
        String reason) {}
