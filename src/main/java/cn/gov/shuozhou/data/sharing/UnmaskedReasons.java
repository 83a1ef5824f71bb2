package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.MaskingChoice;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Taking a sensitive item plainly, or under a weaker rule than registered, takes a reason of its own (第十八条): of the
 * provider who gives it, and of the requester where nobody else decides.
 */
@Article("第十八条")
final class UnmaskedReasons {

    static final int LONGEST = 500;

    private static final int SHORTEST = 5;

    private UnmaskedReasons() {}

    /** What is wrong with the reason. */
    static Optional<Problem> problem(String field, Item item, @Nullable String reason) {
        String name = "“%s”（%s）%s的理由"
                .formatted(
                        item.name(),
                        item.sensitivity().label(),
                        item.maskable() ? "不按登记的“%s”脱敏".formatted(item.masking().label()) : "原样提供");
        return Substance.problem(field, name, SHORTEST, LONGEST, reason == null ? "" : reason.strip());
    }

    /** Whether the requester has to say why: the item goes out plainly without anybody being asked. */
    static boolean isAskedOfRequester(Item item) {
        return item.sharingType() == SharingType.UNCONDITIONAL
                && MaskingChoice.takesReason(item, MaskingChoice.undecided(item));
    }

    /** Whether the requester may say why it is needed plainly, for the provider to weigh. */
    static boolean isWeighed(Item item) {
        return item.sharingType() == SharingType.CONDITIONAL && MaskingChoice.takesReason(item, MaskingRule.NONE);
    }
}
