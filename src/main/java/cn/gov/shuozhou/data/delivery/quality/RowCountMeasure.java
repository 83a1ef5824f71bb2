package cn.gov.shuozhou.data.delivery.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the number of rows is from that of the version before; nothing when there is none. */
final class RowCountMeasure extends Measure {

    private final long before;
    private long rows;

    RowCountMeasure(Question question, int position, long before) {
        super(question, position, BadRows.none());
        this.before = before;
    }

    @Override
    void accept(long rowNo, List<@Nullable String> row) {
        rows++;
    }

    @Override
    void end() {
        count(before);
        fault(Math.min(before, Math.abs(rows - before)));
    }
}
