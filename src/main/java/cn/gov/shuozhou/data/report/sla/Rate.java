package cn.gov.shuozhou.data.report.sla;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A part of a whole that is not empty. */
record Rate(long part, long whole) {

    private static final int DIGITS = 4;

    /** Null when there is nothing of which it could be a part. */
    static @Nullable Rate of(long part, long whole) {
        return whole == 0 ? null : new Rate(part, whole);
    }

    /** To a hundredth of a per cent. */
    BigDecimal value() {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }

    String words() {
        return part + " ÷ " + whole + (whole < Spread.FEW ? "，样本少" : "");
    }
}
