package cn.gov.shuozhou.data.delivery.quality;

import cn.gov.shuozhou.data.delivery.quality.QualityTerms.Missing;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many of the catalogue's items have any value at all: a column without one is of no use to anybody. */
final class FilledMeasure extends Measure {

    private final Missing missing;
    private final int items;
    private final BitSet filled = new BitSet();

    FilledMeasure(Question question, int position, Missing missing, int items) {
        super(question, position, BadRows.none());
        this.missing = missing;
        this.items = items;
    }

    @Override
    void accept(long rowNo, List<@Nullable String> row) {
        for (int column = filled.nextClearBit(0); column < row.size(); column = filled.nextClearBit(column + 1)) {
            if (!missing.is(row.get(column))) {
                filled.set(column);
            }
        }
    }

    @Override
    void end() {
        count(items);
        fault(Math.max(0, items - filled.cardinality()));
    }
}
