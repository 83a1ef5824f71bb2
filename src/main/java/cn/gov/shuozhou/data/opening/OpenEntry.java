package cn.gov.shuozhou.data.opening;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.delivery.OpenedData;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the catalogue says of an open resource, and what of it is open. */
public record OpenEntry(Resource resource, OpenResource open) {

    static Optional<OpenEntry> of(Catalog.Entry entry) {
        return OpenResource.of(entry.resource(), entry.items()).map(open -> new OpenEntry(entry.resource(), open));
    }

    /** The items that anybody may take at once. */
    public List<OpenItem> free() {
        return open.items().stream().filter(OpenItem::unconditional).toList();
    }

    /** The same as columns of its data. */
    public List<OpenedData.Column> columns() {
        return free().stream()
                .map(item -> new OpenedData.Column(item.id(), item.masking()))
                .toList();
    }

    /** When its data came, or when it was published where there are none. */
    public LocalDateTime changedAt() {
        return Objects.requireNonNullElseGet(
                resource.dataUpdatedAt(), () -> resource.publishedOn().atStartOfDay());
    }

    /** Where its page is. */
    public String address() {
        return "/open/resources/" + resource.code();
    }
}
