package cn.gov.shuozhou.data.delivery.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known without looking at rows. */
final class CountedMeasure extends Measure {

    CountedMeasure(Question question, int position, long good, long all) {
        super(question, position, BadRows.none());
        count(all);
        fault(all - good);
    }

    @Override
    void accept(long rowNo, List<@Nullable String> row) {}
}
