package cn.gov.shuozhou.data.delivery;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which earlier row had the same key. Without a key no row has. */
final class KeyTwins {

    private final List<Integer> columns;
    private final RowIndex rows = new RowIndex();

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
        for (int column : columns) {
            if (row.get(column) != null) {
                return false;
            }
        }
        return true;
    }

    /** The number of the first row with this key; 0 if this is it. */
    long before(long number, List<@Nullable String> row) {
        if (columns.isEmpty()) {
            return 0;
        }
        long hash = RowHash.of(row, columns);
        int first = rows.first(hash);
        if (first == 0) {
            rows.put(hash, 0, Math.toIntExact(number));
        }
        return first;
    }
}
