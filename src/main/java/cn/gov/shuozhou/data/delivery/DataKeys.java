package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which items together tell one row of a resource's data from another, as the provider declares beside the data. */
@Service
public class DataKeys {

    private final DataProposalMapper mapper;
    private final Catalog catalog;

    DataKeys(DataProposalMapper mapper, Catalog catalog) {
        this.mapper = mapper;
        this.catalog = catalog;
    }

    /** The items' ids, as far as the catalogue still has the items; none when nobody has declared any. */
    public Set<Long> of(long resourceId) {
        Set<Long> present = present(resourceId);
        return mapper.keys(resourceId).stream().filter(present::contains).collect(Collectors.toSet());
    }

    /** Declares the items; none at all takes the declaration back. */
    @Transactional
    public void declare(long resourceId, List<Long> itemIds) {
        if (!present(resourceId).containsAll(itemIds)) {
            throw RequestRejected.invalid("key", "所选的主键中有不属于这项资源的信息项，可能目录刚刚变更。请刷新页面后重新选择。");
        }
        catalog.held(resourceId);
        mapper.deleteDifferences(resourceId);
        mapper.deleteKeys(resourceId);
        itemIds.stream().distinct().forEach(item -> mapper.insertKey(resourceId, item));
    }

    private Set<Long> present(long resourceId) {
        return catalog.items(resourceId).stream().map(Item::id).collect(Collectors.toSet());
    }
}
