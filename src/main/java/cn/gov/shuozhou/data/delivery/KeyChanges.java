package cn.gov.shuozhou.data.delivery;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one version of a data set differs from the one before, row by row as its key tells them apart.
 *
 * @param gone keys that only the version before has
 * @param added keys that only the new one has
 * @param changed keys of both whose other values differ
 */
public record KeyChanges(long gone, long added, long changed) {

    /** In words for people; nothing when nothing differs. */
    public String words() {
        return gone + added + changed == 0 ? "" : "更改 %,d 行、新增 %,d 行、删除 %,d 行".formatted(changed, added, gone);
    }

    /** Rows with the items that both versions have. */
    record Side(Iterator<List<@Nullable String>> rows, List<Integer> keys, List<Integer> values) {}

    static KeyChanges between(Side before, Side after) {
        Map<Long, Long> known = new HashMap<>();
        before.rows()
                .forEachRemaining(row -> known.put(RowHash.of(row, before.keys()), RowHash.of(row, before.values())));
        long added = 0;
        long changed = 0;
        while (after.rows().hasNext()) {
            List<@Nullable String> row = after.rows().next();
            Long values = known.remove(RowHash.of(row, after.keys()));
            if (values == null) {
                added++;
            } else if (!Objects.equals(values, RowHash.of(row, after.values()))) {
                changed++;
            }
        }
        return new KeyChanges(known.size(), added, changed);
    }
}
