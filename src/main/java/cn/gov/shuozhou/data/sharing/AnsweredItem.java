package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.masking.MaskingRule;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of one item.
 *
 * @param reason why it is given plainly, or under a weaker rule than registered; null where it is not
 * @param endedBy the change of the catalogue by which it is not given after all; null when by none
 */
record AnsweredItem(
        long itemId,
        boolean granted,
        MaskingRule masking,
        @Nullable String reason,
        @Nullable String endedBy) {

    /** Whether it was agreed to and no change of the catalogue stands against it. */
    boolean isDue() {
        return granted && endedBy == null;
    }
}
