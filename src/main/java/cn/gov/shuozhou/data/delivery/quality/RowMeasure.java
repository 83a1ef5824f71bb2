package cn.gov.shuozhou.data.delivery.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks every row one or several things. */
final class RowMeasure extends Measure {

    private final List<RowTest> tests;

    RowMeasure(Question question, int position, BadRows badRows, List<RowTest> tests) {
        super(question, position, badRows);
        this.tests = tests;
    }

    @Override
    void accept(long rowNo, List<@Nullable String> row) {
        for (RowTest test : tests) {
            RowTest.Outcome outcome = test.of(row);
            if (outcome != RowTest.Outcome.SKIPPED) {
                count(1);
                if (outcome == RowTest.Outcome.BAD) {
                    fault(1);
                    bad(rowNo);
                }
            }
        }
    }
}
