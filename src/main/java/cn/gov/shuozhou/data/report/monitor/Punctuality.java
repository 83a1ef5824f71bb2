package cn.gov.shuozhou.data.report.monitor;

import java.time.LocalDate;
import java.util.Locale;

/**
 * How many cases of a period were dealt with in time. What is late and still open at its end counts against it, so that
 * nobody gains by leaving a late case open; what was taken back counts neither way.
 *
 * @param to the last day of the period, or today while it lasts
 * @param concluded dealt with in the period
 * @param late of these, how many have a limit in the overdue register that was not voided
 * @param open past their last day and still open when the period ended
 */
record Punctuality(
        String label,
        LocalDate from,
        LocalDate to,
        long concluded,
        long late,
        long open,
        String concludedLink,
        String inTimeLink,
        String lateLink,
        String openLink) {

    private static final double WHOLE = 100;

    /** What one decimal place does not show. */
    private static final double LEAST_CHANGE = 0.05;

    public long inTime() {
        return concluded - late;
    }

    /** Of how many cases the rate speaks. */
    long counted() {
        return concluded + open;
    }

    /** Only where there is something to count. */
    double percent() {
        return WHOLE * inTime() / counted();
    }

    public String rateWords() {
        return counted() == 0 ? "无" : String.format(Locale.ROOT, "%.1f%%", percent());
    }

    /** How the rate has changed against another one, in words. */
    public String against(Punctuality before) {
        if (counted() == 0 || before.counted() == 0) {
            return "其中一期没有可计的办件，不作比较";
        }
        double change = percent() - before.percent();
        if (Math.abs(change) < LEAST_CHANGE) {
            return "与%s持平".formatted(before.label());
        }
        return "比%s%s %.1f 个百分点".formatted(before.label(), change > 0 ? "上升" : "下降", Math.abs(change));
    }
}
