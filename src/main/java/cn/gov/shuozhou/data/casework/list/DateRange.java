package cn.gov.shuozhou.data.casework.list;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Days from one to another, both included; null where it is open. */
record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    boolean isTurnedRound() {
        return from != null && to != null && from.isAfter(to);
    }

    @Nullable
    LocalDateTime start() {
        return from == null ? null : from.atStartOfDay();
    }

    /** The first moment after it. */
    @Nullable
    LocalDateTime end() {
        return to == null ? null : to.plusDays(1).atStartOfDay();
    }
}
