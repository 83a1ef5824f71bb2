package cn.gov.shuozhou.data.report;

import cn.gov.shuozhou.data.export.MakingState;
import cn.gov.shuozhou.data.report.sla.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A report that was ordered: what it is about, how far it has come, and what came of it.
 *
 * @param asOf what was known at this moment is reported
 * @param scheduled whether it was made by the schedule, for the archive
 * @param orderedBy an account, or {@link #SCHEDULE}
 * @param done of how many cases or rows, by the stage
 * @param touchedAt when its worker was last heard of
 * @param fingerprint of its 明细; null until it is done
 */
public record Report(
        long id,
        String number,
        String title,
        LocalDate fromOn,
        LocalDate toOn,
        LocalDateTime asOf,
        @Nullable String scopeRegion,
        @Nullable String scopeDepartment,
        @Nullable String regionCode,
        @Nullable String departmentCode,
        @Nullable String procedureKey,
        @Nullable String ruleSet,
        boolean scheduled,
        String orderedBy,
        LocalDateTime orderedAt,
        MakingState state,
        String stage,
        long done,
        long total,
        @Nullable String worker,
        LocalDateTime touchedAt,
        int attempts,
        @Nullable String problem,
        @Nullable Long detailRows,
        @Nullable String fingerprint,
        @Nullable LocalDateTime finishedAt) {

    static final String SCHEDULE = "system";
    private static final int WHOLE = 100;

    public Span span() {
        return new Span(fromOn, toOn);
    }

    ReportScope scope() {
        return new ReportScope(scopeRegion, scopeDepartment);
    }

    public String link() {
        return "/reports/" + number;
    }

    public boolean isFinished() {
        return state == MakingState.DONE;
    }

    public boolean isUnderWay() {
        return state.isUnderWay();
    }

    /** How much of its present stage is done. */
    public int percent() {
        return total == 0 ? 0 : (int) Math.min(WHOLE, done * WHOLE / total);
    }
}
