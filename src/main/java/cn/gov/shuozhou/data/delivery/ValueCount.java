package cn.gov.shuozhou.data.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts how many different values each column has, up to a bound. Few values that come again and again are known by how
 * often each comes, even when only their hashes are given (系统约定).
 */
final class ValueCount {

    /** So many different values are enough. */
    static final int MANY = 1_000;

    /** Values that hardly ever come twice hide well, however few. */
    private static final int OFTEN = 2;

    private final List<Set<String>> seen;
    private final long[] filled;

    ValueCount(int columns) {
        this.seen = Stream.generate(() -> (Set<String>) new HashSet<String>())
                .limit(columns)
                .toList();
        this.filled = new long[columns];
    }

    void add(List<@Nullable String> values) {
        for (int column = 0; column < filled.length; column++) {
            String value = values.get(column);
            if (value != null && !value.isEmpty()) {
                filled[column]++;
                if (seen.get(column).size() < MANY) {
                    seen.get(column).add(value);
                }
            }
        }
    }

    /** Whether the column has few values. */
    boolean isFew(int column) {
        int distinct = seen.get(column).size();
        return distinct < MANY && distinct * OFTEN < filled[column];
    }

    /** Those of the items, one for each column, that have few values. */
    List<StoredItem> few(List<StoredItem> items) {
        return IntStream.range(0, filled.length)
                .filter(this::isFew)
                .mapToObj(items::get)
                .toList();
    }
}
