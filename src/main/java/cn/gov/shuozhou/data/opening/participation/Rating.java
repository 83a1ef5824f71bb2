package cn.gov.shuozhou.data.opening.participation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How good people find a resource, of five. */
public record Rating(long total, BigDecimal average) {

    /** As the page says it. */
    public String words() {
        return total == 0 ? "还没有评分" : "%s 分（%d 人评分）".formatted(average.setScale(1, RoundingMode.HALF_UP), total);
    }
}
