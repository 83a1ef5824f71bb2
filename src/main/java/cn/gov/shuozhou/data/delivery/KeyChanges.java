package cn.gov.shuozhou.data.delivery;

import java.util.Iterator;
import java.util.List;
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

    /** Takes a row that differs: its number before and now, null where there is none. */
    @FunctionalInterface
    interface Taker {

        void take(@Nullable Integer before, @Nullable Integer after);
    }

    /** Changed and added rows come first, in the order of the new version, then those that are gone. */
    static KeyChanges between(Side before, Side after, Taker taker) {
        RowIndex known = new RowIndex();
        for (int row = 1; before.rows().hasNext(); row++) {
            List<@Nullable String> values = before.rows().next();
            known.put(RowHash.of(values, before.keys()), RowHash.of(values, before.values()), row);
        }
        long added = 0;
        long changed = 0;
        for (int row = 1; after.rows().hasNext(); row++) {
            List<@Nullable String> values = after.rows().next();
            int found = known.take(RowHash.of(values, after.keys()));
            if (found < 0) {
                added++;
                taker.take(null, row);
            } else if (known.values(found) != RowHash.of(values, after.values())) {
                changed++;
                taker.take(known.row(found), row);
            }
        }
        int[] gone = known.left().toArray();
        for (int row : gone) {
            taker.take(row, null);
        }
        return new KeyChanges(gone.length, added, changed);
    }
}
