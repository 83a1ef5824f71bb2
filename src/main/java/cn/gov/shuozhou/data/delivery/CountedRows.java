package cn.gov.shuozhou.data.delivery;

import java.util.Iterator;
import java.util.function.LongConsumer;

/** Counts what goes by, over several sources, and tells it now and then. */
final class CountedRows {

    private final LongConsumer progress;
    private long rows;

    CountedRows(LongConsumer progress) {
        this.progress = progress;
    }

    <T> Iterator<T> counting(Iterator<T> source) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return source.hasNext();
            }

            @Override
            public T next() {
                count();
                return source.next();
            }
        };
    }

    /** One more. */
    void count() {
        if (++rows % LoadProgress.EVERY == 0) {
            progress.accept(rows);
        }
    }
}
