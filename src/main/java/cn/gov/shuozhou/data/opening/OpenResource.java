package cn.gov.shuozhou.data.opening;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.OpeningAttribute;
import cn.gov.shuozhou.data.catalog.Resource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A published resource of which the public may have something.
 *
 * @param departmentId code of the department that provides it
 * @param attribute that of its most open item
 * @param items only those that are open, in the order of the catalogue
 */
public record OpenResource(
        long id,
        String code,
        String name,
        String departmentId,
        String departmentName,
        OpeningAttribute attribute,
        List<OpenItem> items) {

    public OpenResource {
        items = List.copyOf(items);
    }

    /** Empty when nothing of it is open. */
    static Optional<OpenResource> of(Resource resource, List<Item> items) {
        List<OpenItem> open = items.stream()
                .map(item -> OpenItem.of(item, resource))
                .filter(item -> item.attribute() != OpeningAttribute.NOT_OPEN)
                .toList();
        return open.stream()
                .map(OpenItem::attribute)
                .min(Comparator.naturalOrder())
                .map(attribute -> new OpenResource(
                        resource.id(),
                        resource.code(),
                        resource.name(),
                        resource.providerCode(),
                        resource.providerName(),
                        attribute,
                        open));
    }
}
