package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.catalog.Differences.Difference;
import cn.gov.shuozhou.data.catalog.ItemChange;
import cn.gov.shuozhou.data.catalog.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a data officer is about to propose.
 *
 * @param draftCode null when the resource is to be withdrawn
 * @param draftRevision the state of the draft that was read
 * @param items what becomes of items for those who use them
 * @param closes whether an item becomes 不予共享
 * @param rewords whether the condition of an item is worded anew
 */
record ProposedChange(
        Resource resource,
        @Nullable String draftCode,
        @Nullable Integer draftRevision,
        List<Difference> differences,
        List<ItemChange> items,
        boolean closes,
        boolean rewords) {

    ProposedChange {
        differences = List.copyOf(differences);
        items = List.copyOf(items);
    }

    public boolean retirement() {
        return draftCode == null;
    }
}
