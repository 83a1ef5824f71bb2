package cn.gov.shuozhou.data.delivery.quality;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider asks of its own data.
 *
 * @param itemId the item it is about; null for the data as a whole
 * @param tolerance per cent of faults that it bears
 * @param low lower bound, both of them included
 * @param text a regular expression, or codes, one a line
 * @param otherItemId the item that values are compared with, of this resource or another
 * @param whenItemId it asks only where this item has the value; null for all rows
 */
public record QualityRule(
        long id,
        long resourceId,
        RuleKind kind,
        @Nullable Long itemId,
        Severity severity,
        BigDecimal tolerance,
        String low,
        String high,
        String text,
        @Nullable Long otherItemId,
        @Nullable Long whenItemId,
        String whenValue) {

    List<String> codes() {
        return text.lines().map(String::strip).filter(code -> !code.isEmpty()).toList();
    }
}
