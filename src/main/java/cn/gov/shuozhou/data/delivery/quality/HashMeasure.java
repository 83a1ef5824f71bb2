package cn.gov.shuozhou.data.delivery.quality;

import cn.gov.shuozhou.data.delivery.RowHash;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares rows with one another, or with rows elsewhere, by hashes that are sorted when all are there. Every member of a
 * group of duplicates is a fault: of 1, 2, 3, 3, 3 three in five.
 */
final class HashMeasure extends Measure {

    /** Tells the hashes that are faults; how many rows have each. */
    @FunctionalInterface
    interface Comparison {
        void faults(HashRuns all, BiConsumer<Long, Long> fault);
    }

    private final List<Integer> columns;
    private final Predicate<List<@Nullable String>> asked;
    private final Comparison comparison;
    private final HashRuns hashes = new HashRuns();
    private final BitSet askedRows = new BitSet();

    HashMeasure(
            Question question,
            int position,
            BadRows badRows,
            List<Integer> columns,
            Predicate<List<@Nullable String>> asked,
            Comparison comparison) {
        super(question, position, badRows);
        this.columns = columns;
        this.asked = asked;
        this.comparison = comparison;
    }

    @Override
    void accept(long rowNo, List<@Nullable String> row) {
        if (asked.test(row)) {
            count(1);
            hashes.add(RowHash.of(row, columns));
            askedRows.set(Math.toIntExact(rowNo));
        }
    }

    @Override
    void end() {
        Set<Long> some = new HashSet<>();
        comparison.faults(hashes, (hash, rows) -> {
            fault(rows);
            if (some.size() < BadRows.MOST) {
                some.add(hash);
            }
        });
        if (!some.isEmpty()) {
            tellRows(some);
        }
    }

    private void tellRows(Set<Long> wanted) {
        int[] at = {0, 0};
        hashes.inOrder(hash -> {
            at[0] = askedRows.nextSetBit(at[0] + 1);
            if (at[1] < BadRows.MOST && wanted.contains(hash)) {
                at[1]++;
                bad(at[0]);
            }
        });
    }

    @Override
    public void close() {
        hashes.close();
    }

    /** Those that are there more than once. */
    static void duplicates(HashRuns all, BiConsumer<Long, Long> fault) {
        HashRuns.Sorted sorted = all.sorted();
        long group = 0;
        long before = 0;
        while (sorted.hasNext()) {
            long hash = sorted.next();
            if (group > 0 && hash != before) {
                tellGroup(before, group, fault);
                group = 0;
            }
            before = hash;
            group++;
        }
        tellGroup(before, group, fault);
    }

    private static void tellGroup(long hash, long size, BiConsumer<Long, Long> fault) {
        if (size > 1) {
            fault.accept(hash, size);
        }
    }

    /** Those that are not among others. */
    static Comparison notIn(HashRuns others) {
        return (all, fault) -> {
            HashRuns.Sorted sorted = all.sorted();
            HashRuns.Sorted known = others.sorted();
            boolean more = known.hasNext();
            long other = more ? known.next() : 0;
            while (sorted.hasNext()) {
                long hash = sorted.next();
                while (more && other < hash) {
                    more = known.hasNext();
                    other = more ? known.next() : other;
                }
                if (!more || other != hash) {
                    fault.accept(hash, 1L);
                }
            }
        };
    }
}
