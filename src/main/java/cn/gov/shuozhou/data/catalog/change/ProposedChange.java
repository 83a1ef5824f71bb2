package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.catalog.Differences.Difference;
import cn.gov.shuozhou.data.catalog.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a data officer is about to propose.
 *
 * @param draftCode null when the resource is to be withdrawn
 * @param draftRevision the state of the draft that was read
 * @param goneItems names of the items that it takes away
 */
record ProposedChange(
        Resource resource,
        @Nullable String draftCode,
        @Nullable Integer draftRevision,
        List<Difference> differences,
        List<String> goneItems) {

    ProposedChange {
        differences = List.copyOf(differences);
        goneItems = List.copyOf(goneItems);
    }

    public boolean retirement() {
        return draftCode == null;
    }
}
