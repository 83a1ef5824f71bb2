package cn.gov.shuozhou.data.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which earlier row had the same key. Without a key no row has. */
final class KeyTwins {

    private final List<Integer> columns;
    private final Map<Long, Long> rows = new HashMap<>();

    /** @param keys those of the items that together tell one row from another */
    KeyTwins(List<Long> itemIds, Set<Long> keys) {
        columns = keys.stream()
                .map(itemIds::indexOf)
                .filter(column -> column >= 0)
                .sorted()
                .toList();
    }

    /** Where the key stands. */
    List<Integer> columns() {
        return columns;
    }

    boolean hasNoKey(List<@Nullable String> row) {
        return columns.stream().map(row::get).allMatch(Objects::isNull);
    }

    /** The number of the first row with this key; null if this is it. */
    @Nullable
    Long before(long number, List<@Nullable String> row) {
        return columns.isEmpty() ? null : rows.putIfAbsent(RowHash.of(row, columns), number);
    }
}
