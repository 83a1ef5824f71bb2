package cn.gov.shuozhou.data.delivery;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows that come one after the other and are never all held in memory. */
@FunctionalInterface
interface RowSource {

    /** Hands over each row; values in the order of the items, null where there is none. */
    void each(Consumer<? super List<@Nullable String>> taker);

    /** The same rows, each looked at before it is handed over. */
    default RowSource seenBy(Inspections.Inspection inspection) {
        return taker -> each(row -> {
            inspection.accept(row);
            taker.accept(row);
        });
    }
}
