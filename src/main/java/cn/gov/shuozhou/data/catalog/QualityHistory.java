package cn.gov.shuozhou.data.catalog;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How good the resources' data are; the catalogue asks, and the package that measures them implements it. */
public interface QualityHistory {

    /**
     * What a measurement gave.
     *
     * @param score between 0 and 100
     * @param asked what the provider asks for; null for nothing
     */
    record Score(BigDecimal score, @Nullable BigDecimal asked) {

        public boolean isBelow() {
            return asked != null && score.compareTo(asked) < 0;
        }
    }

    /** The scores of the data in use, by resource; those that were not measured are left out. */
    Map<Long, Score> scores();
}
