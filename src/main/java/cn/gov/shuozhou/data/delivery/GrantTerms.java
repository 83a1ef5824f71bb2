package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.DueChanges;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a grant gives at this moment. A change of the catalogue counts from 00:00 of its day, whether or not the engine has
 * carried it out yet (第十二条); what the catalogue lists as 不予共享 never leaves unmasked, whatever was granted, and nothing
 * leaves hashed that a hash does not hide (第十八条).
 */
@Component
@Article({"第十二条", "第十八条"})
class GrantTerms {

    private final Catalog catalog;
    private final DueChanges due;
    private final DataSets dataSets;
    private final FewValues fewValues;
    private final Clock clock;

    GrantTerms(Catalog catalog, DueChanges due, DataSets dataSets, FewValues fewValues, Clock clock) {
        this.catalog = catalog;
        this.due = due;
        this.dataSets = dataSets;
        this.fewValues = fewValues;
        this.clock = clock;
    }

    Grant now(Grant stored) {
        Grant followed = due.of(stored.resourceId())
                .map(change -> GrantAfterChange.of(stored, change))
                .map(this::followed)
                .orElse(stored);
        Map<Long, MaskingRule> least =
                catalog.itemsEver(stored.resourceId()).stream().collect(Collectors.toMap(Item::id, Item::leastMasking));
        List<GrantedItem> items = followed.items().stream()
                .map(item -> item.masking() == MaskingRule.NONE
                        ? item.atLeast(least.getOrDefault(item.itemId(), MaskingRule.NONE))
                        : item)
                .toList();
        return followed.with(dataSets.current(stored.resourceId())
                .map(dataSet -> fewValues.hidden(items, dataSet))
                .orElse(items));
    }

    private Grant followed(GrantAfterChange after) {
        if (!after.isOver()) {
            return after.grant().with(after.items());
        }
        return after.grant().revokedAt() != null
                ? after.grant()
                : after.grant().ended(LocalDate.now(clock).atStartOfDay(), after.reasonOfEnd());
    }
}
