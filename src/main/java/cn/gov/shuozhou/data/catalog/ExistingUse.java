package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a change says about those who use the resource already.
 *
 * @param endsNotShared whether an item that becomes 不予共享 is given no longer; otherwise it is given masked (第十八条)
 * @param renewed whether a condition that is worded anew is stricter: whoever uses the item must apply anew
 * @param announcedAt when notice was given: what was applied for since then was so under the new condition; null when
 *     there was no notice
 */
@Article({"第十二条", "第十八条"})
public record ExistingUse(
        boolean endsNotShared, boolean renewed, @Nullable LocalDateTime announcedAt) {

    /** What holds when a change says nothing: nobody gets more than the new version allows. */
    public static final ExistingUse UNSAID = new ExistingUse(false, true, null);
}
