package cn.gov.shuozhou.data.delivery;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row on its way out of the tables; values in the order of the items asked for. */
final class DataRow {

    private final long rowNo;
    private final @Nullable String[] values;

    DataRow(long rowNo, int items) {
        this.rowNo = rowNo;
        this.values = new @Nullable String[items];
    }

    long rowNo() {
        return rowNo;
    }

    void set(int item, @Nullable String value) {
        values[item] = value;
    }

    List<@Nullable String> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }
}
