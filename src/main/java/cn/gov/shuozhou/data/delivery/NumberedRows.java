package cn.gov.shuozhou.data.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of one version by their number: those asked for lately are kept, with their neighbours, who lie in the same blocks. */
final class NumberedRows {

    private static final int MOST_PAGES = 64;

    private final DataSets dataSets;
    private final DataSet dataSet;
    private final List<Long> itemIds;
    private final Map<Long, List<List<@Nullable String>>> pages = new LinkedHashMap<>(MOST_PAGES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<List<@Nullable String>>> eldest) {
            return size() > MOST_PAGES;
        }
    };

    NumberedRows(DataSets dataSets, DataSet dataSet, List<Long> itemIds) {
        this.dataSets = dataSets;
        this.dataSet = dataSet;
        this.itemIds = itemIds;
    }

    /** The values in the order of the items; null where the version has none. */
    List<@Nullable String> row(long rowNo) throws IOException {
        long page = (rowNo - 1) / Block.MOST_ROWS;
        List<List<@Nullable String>> rows = pages.get(page);
        if (rows == null) {
            List<List<@Nullable String>> read = new ArrayList<>(Block.MOST_ROWS);
            dataSets.streamRows(
                    dataSet, itemIds, page * Block.MOST_ROWS, Block.MOST_ROWS, (number, values) -> read.add(values));
            pages.put(page, read);
            rows = read;
        }
        return rows.get((int) ((rowNo - 1) % Block.MOST_ROWS));
    }
}
