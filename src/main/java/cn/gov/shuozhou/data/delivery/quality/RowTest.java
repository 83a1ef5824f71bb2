package cn.gov.shuozhou.data.delivery.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks something of one row. */
@FunctionalInterface
interface RowTest {

    /** What comes of it. */
    enum Outcome {
        GOOD,
        BAD,
        /** There is nothing to be asked. */
        SKIPPED;

        static Outcome of(boolean good) {
            return good ? GOOD : BAD;
        }
    }

    Outcome of(List<@Nullable String> row);
}
