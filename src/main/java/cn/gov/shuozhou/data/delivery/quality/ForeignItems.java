package cn.gov.shuozhou.data.delivery.quality;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.ResourceStatus;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.delivery.RowHash;
import cn.gov.shuozhou.data.delivery.quality.Measurement.NotMeasurable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Items of other resources that values are looked up in. Only what a department could read anyway: its own items, and what is
 * shared without condition; a rule must not tell who is in somebody else's data.
 */
@Component
class ForeignItems {

    private static final List<Integer> FIRST = List.of(0);

    private final Catalog catalog;
    private final DataSets dataSets;
    private final QualityRuleMapper mapper;

    ForeignItems(Catalog catalog, DataSets dataSets, QualityRuleMapper mapper) {
        this.catalog = catalog;
        this.dataSets = dataSets;
        this.mapper = mapper;
    }

    /** The item of this name, if the department may look values up in it. */
    Optional<Item> find(String resourceCode, String itemName, String department) {
        return catalog.idOf(resourceCode)
                .flatMap(id -> catalog.items(id).stream()
                        .filter(item ->
                                item.name().equals(itemName) && isReadable(catalog.resource(id), item, department))
                        .findFirst());
    }

    /** In words: the resource and the item. */
    String words(long itemId) {
        return resourceOf(itemId)
                .flatMap(resource ->
                        item(resource, itemId).map(item -> "“%s”的“%s”".formatted(resource.name(), item.name())))
                .orElse("已不在目录中的信息项");
    }

    /** Hashes of all values of the item in the version that is in use. */
    HashRuns values(long itemId, String department) {
        Resource resource = resourceOf(itemId)
                .filter(one -> item(one, itemId)
                        .filter(item -> isReadable(one, item, department))
                        .isPresent())
                .orElseThrow(() -> new NotMeasurable("规则引用的另一资源的信息项已停用或者不再能取用，请修改规则"));
        DataSet current = dataSets.current(resource.id())
                .orElseThrow(() -> new NotMeasurable("规则引用的“%s”还没有数据".formatted(resource.name())));
        HashRuns values = new HashRuns();
        try {
            dataSets.streamRows(current, List.of(itemId), 0, Long.MAX_VALUE, (rowNo, row) -> {
                if (row.get(0) != null) {
                    values.add(RowHash.of(row, FIRST));
                }
            });
        } catch (IOException unreadable) {
            values.close();
            throw new UncheckedIOException(unreadable);
        }
        return values;
    }

    private Optional<Resource> resourceOf(long itemId) {
        return Optional.ofNullable(mapper.resourceOf(itemId)).map(catalog::resource);
    }

    private Optional<Item> item(Resource resource, long itemId) {
        return catalog.items(resource.id()).stream()
                .filter(item -> item.id() == itemId)
                .findFirst();
    }

    private static boolean isReadable(Resource resource, Item item, String department) {
        return resource.status() == ResourceStatus.PUBLISHED
                && (resource.providerCode().equals(department)
                        || resource.sharingType() == SharingType.UNCONDITIONAL
                                && item.sharingType() == SharingType.UNCONDITIONAL);
    }
}
