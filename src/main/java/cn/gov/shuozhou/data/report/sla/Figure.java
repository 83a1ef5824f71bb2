package cn.gov.shuozhou.data.report.sla;

import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A figure of 总览 with what a reader needs to count it again.
 *
 * @param key by which files and names of cells know it
 * @param definition what is counted
 * @param denominator the whole of a rate, or the sample of a percentile; empty for a count
 * @param filter which rows of 明细 give it; of the other periods the columns that begin with 上期 and 上年同期
 */
record Figure(
        String key,
        String group,
        String name,
        Unit unit,
        String definition,
        String denominator,
        String filter,
        Function<PeriodTally, Reading> reading) {

    /** What a figure is counted in. */
    enum Unit {
        CASES("件"),
        TIMES("次"),
        WORKING_DAYS("工作日"),
        PERCENT("%");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * What a figure is in a period.
     *
     * @param value null where nothing can be said, as of a rate of nothing
     */
    record Reading(@Nullable BigDecimal value, String note) {

        static Reading of(long count) {
            return new Reading(BigDecimal.valueOf(count), "");
        }

        static Reading of(@Nullable Rate rate) {
            return rate == null ? new Reading(null, "没有可算的") : new Reading(rate.value(), rate.words());
        }

        static Reading of(@Nullable Integer days, Spread spread) {
            String few = spread.total() < Spread.FEW ? "，样本少" : "";
            return new Reading(days == null ? null : BigDecimal.valueOf(days), "n=" + spread.total() + few);
        }
    }
}
