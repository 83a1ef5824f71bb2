package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.regulation.StartingRung;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a case begins. What was said to be put right and is not goes on where the first case stood: its time is not given a
 * second time.
 *
 * @param raised whether it goes to the leading group at once
 * @param reason by which rule, as the pages and documents say it
 * @param continues the case that was closed on false grounds; null for a first case
 * @param until the last day of that case's limit, while that day has not passed; null otherwise
 */
record Start(
        boolean raised,
        String reason,
        @Nullable String continues,
        @Nullable LocalDate until) {

    static Start anew(StartingRung rung) {
        return new Start(rung.raised(), rung.reason(), null, null);
    }

    /** @param due the last day of the first case's limit */
    static Start continued(String caseNumber, LocalDate due, LocalDate today) {
        return due.isBefore(today)
                ? new Start(true, "接续虚假办结的 %s，其整改期限已于 %s 届满，不再给期限".formatted(caseNumber, due), caseNumber, null)
                : new Start(false, "接续虚假办结的 %s，沿用它的整改期限，至 %s".formatted(caseNumber, due), caseNumber, due);
    }
}
