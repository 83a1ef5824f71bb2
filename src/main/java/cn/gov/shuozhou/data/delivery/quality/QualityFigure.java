package cn.gov.shuozhou.data.delivery.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a measurement.
 *
 * @param position its place in the measurement; bad rows name it
 * @param words what was asked
 * @param severity what comes of too many faults; null for what the platform counts by itself
 * @param tolerance per cent of faults that the rule bears
 * @param a of the standard's X = A / B
 * @param b what was looked at; zero when there was nothing
 */
public record QualityFigure(
        int position,
        Indicator indicator,
        String words,
        @Nullable Severity severity,
        BigDecimal tolerance,
        long a,
        long b) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public long faults() {
        return indicator.countsFaults() ? a : b - a;
    }

    /** Whether there are more faults than the rule bears. */
    public boolean exceeded() {
        return severity != null
                && BigDecimal.valueOf(faults()).multiply(HUNDRED).compareTo(tolerance.multiply(BigDecimal.valueOf(b)))
                        > 0;
    }

    /** X in per cent; empty when nothing was looked at. */
    public String percent() {
        return b == 0
                ? ""
                : BigDecimal.valueOf(a)
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(b), 2, RoundingMode.HALF_UP)
                                .toPlainString()
                        + "%";
    }

    /** As a warning or a refusal says it; without any value. */
    String sentence() {
        return "%s %s“%s”：%,d 处不符合，占 %,d 处的 %s%%，超过容许的 %s%%。"
                .formatted(
                        indicator.code(),
                        indicator.label(),
                        words,
                        faults(),
                        b,
                        BigDecimal.valueOf(faults())
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(b), 2, RoundingMode.HALF_UP)
                                .toPlainString(),
                        tolerance.stripTrailingZeros().toPlainString());
    }
}
