package cn.gov.shuozhou.data.report.sla;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the clocks of a period that bind a department, by how they were kept. */
final class ClockTally {

    private final Span span;
    private final Map<ClockVerdict, Long> counts = new EnumMap<>(ClockVerdict.class);
    private final Spread used = new Spread();
    private long provisional;
    private long voided;

    ClockTally(Span span) {
        this.span = span;
    }

    void add(MeasuredClock clock) {
        ClockVerdict verdict = clock.verdict(span);
        if (verdict == null) {
            return;
        }
        counts.merge(verdict, 1L, Long::sum);
        Integer days = clock.used();
        if ((verdict == ClockVerdict.IN_TIME || verdict == ClockVerdict.LATE) && days != null) {
            used.add(days);
        }
        if (clock.known().clock().provisional()) {
            provisional++;
        }
        if (clock.isVoided()) {
            voided++;
        }
    }

    long count(ClockVerdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    long provisional() {
        return provisional;
    }

    long voided() {
        return voided;
    }

    Spread used() {
        return used;
    }

    /** The whole holds those that are still open and late. */
    @Nullable
    Rate rate() {
        long inTime = count(ClockVerdict.IN_TIME);
        return Rate.of(inTime, inTime + count(ClockVerdict.LATE) + count(ClockVerdict.OPEN_AND_LATE));
    }
}
