package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;

/**
 * A published resource has a new version, or is withdrawn: told inside the transaction that does it, so that what depends on
 * the resource changes with it or not at all.
 *
 * @param resource as it is now
 * @param items what becomes of the items that it had, where something does; all of them go when it is withdrawn
 * @param caseNumber of the change
 */
@Article("第十二条")
public record CatalogChanged(Resource resource, List<ItemChange> items, boolean withdrawn, String caseNumber) {

    public CatalogChanged {
        items = List.copyOf(items);
    }

    /** The resource as its new version has it. */
    public static CatalogChanged to(
            Resource resource, List<Item> before, List<ItemDraft> after, ExistingUse said, String caseNumber) {
        return new CatalogChanged(resource, ItemChange.between(before, after, said), false, caseNumber);
    }

    /** The resource leaves the catalogue. */
    public static CatalogChanged withdrawal(Resource resource, List<Item> before, String caseNumber) {
        return new CatalogChanged(resource, ItemChange.retirement(before), true, caseNumber);
    }

    /** The same, as it comes by this case. */
    public CatalogChanged of(String number) {
        return new CatalogChanged(resource, items, withdrawn, number);
    }
}
