package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.masking.MaskingRule;
import org.jspecify.annotations.Nullable;

/**
 * One item that a grant names, under the name it had then, with the rule by which its values are masked.
 *
 * @param unmaskedReason why it is given plainly, or under a weaker rule than registered; null where it is not
 * @param maskedBy the change of the catalogue by which it is masked more strictly than it was granted; null when by none
 */
public record GrantedItem(
        long itemId,
        String name,
        MaskingRule masking,
        @Nullable String unmaskedReason,
        @Nullable String maskedBy) {

    /** The same item under the rule that a change has brought. */
    GrantedItem maskedBy(MaskingRule rule, String caseNumber) {
        return new GrantedItem(itemId, name, rule, unmaskedReason, caseNumber);
    }

    /** The same item under no weaker rule than this one. */
    GrantedItem atLeast(MaskingRule rule) {
        return new GrantedItem(itemId, name, masking.orStricter(rule), unmaskedReason, maskedBy);
    }
}
