package cn.gov.shuozhou.data.casework.history;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cases that were open at some time between two days, or one of whose limits ran then; null lets everything pass.
 *
 * @param region the county whose authority looks after the case; {@link #CITY} for those that the city looks after
 * @param departments one of which has a part in the case, or had one; empty lets everything pass
 * @param procedure id of its process
 */
public record CaseSelection(
        LocalDate from,
        LocalDate to,
        @Nullable String region,
        Set<String> departments,
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
