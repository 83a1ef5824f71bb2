package cn.gov.shuozhou.data.report.sla;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many cases or clocks took how many working days; exact, and small however many there are. */
final class Spread {

    /** Below this number a percentile says little. */
    static final int FEW = 10;

    private static final int WHOLE = 100;

    private final TreeMap<Integer, Long> counts = new TreeMap<>();
    private long total;

    void add(int days) {
        counts.merge(days, 1L, Long::sum);
        total++;
    }

    long total() {
        return total;
    }

    /** The least number of days that so many per cent did not exceed (nearest rank); null when there are none. */
    @Nullable
    Integer percentile(int percent) {
        long rank = Math.max(1, (total * percent + WHOLE - 1) / WHOLE);
        long passed = 0;
        for (var entry : counts.entrySet()) {
            passed += entry.getValue();
            if (passed >= rank) {
                return entry.getKey();
            }
        }
        return null;
    }

    @Nullable
    Integer longest() {
        return counts.isEmpty() ? null : counts.lastKey();
    }
}
