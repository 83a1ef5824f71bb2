package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;

/**
 * A published resource has a new version, or is withdrawn: told inside the transaction that does it, so that what depends on
 * the resource changes with it or not at all.
 *
 * @param resource as it is now
 * @param gone the items that it had and has no longer; all of them when it is withdrawn
 * @param caseNumber of the change
 */
@Article("第十二条")
public record CatalogChanged(Resource resource, List<Item> gone, boolean withdrawn, String caseNumber) {

    public CatalogChanged {
        gone = List.copyOf(gone);
    }
}
