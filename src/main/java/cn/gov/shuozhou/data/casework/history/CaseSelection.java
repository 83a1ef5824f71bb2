package cn.gov.shuozhou.data.casework.history;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Cases that were open at some time between two days, or one of whose limits ran then; null lets everything pass.
 *
 * @param region the county whose authority looks after the case; {@link #CITY} for those that the city looks after
 * @param department which has a part in the case, or had one
 * @param procedure id of its process
 */
public record CaseSelection(
        LocalDate from,
        LocalDate to,
        @Nullable String region,
        @Nullable String department,
        @Nullable String procedure,
        @Nullable String ruleSet) {

    /** The region that the city itself is. */
    public static final String CITY = "140600";

    public boolean ofTheCity() {
        return CITY.equals(region);
    }

    public LocalDateTime openFrom() {
        return from.atStartOfDay();
    }

    public LocalDateTime receivedBefore() {
        return to.plusDays(1).atStartOfDay();
    }
}
