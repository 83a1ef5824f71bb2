package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.CatalogChanged;
import cn.gov.shuozhou.data.catalog.ItemChange;
import cn.gov.shuozhou.data.catalog.ItemChange.End;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A grant as a change of its resource leaves it (第十二条、第十八条).
 *
 * @param items what it gives from then on
 * @param lost what it gives no longer
 * @param masked those of {@code items} that are masked more strictly than before
 */
@Article({"第十二条", "第十八条"})
record GrantAfterChange(
        Grant grant, CatalogChanged change, List<GrantedItem> items, List<ItemChange> lost, List<GrantedItem> masked) {

    static GrantAfterChange of(Grant grant, CatalogChanged change) {
        Map<Long, ItemChange> changes = change.items().stream()
                .collect(Collectors.toMap(one -> one.item().id(), Function.identity()));
        List<GrantedItem> items = new ArrayList<>();
        List<ItemChange> lost = new ArrayList<>();
        List<GrantedItem> masked = new ArrayList<>();
        for (GrantedItem item : grant.items()) {
            ItemChange one = changes.get(item.itemId());
            if (one == null) {
                items.add(item);
            } else if (one.ends(grant.askedAt())) {
                lost.add(one);
            } else if (one.masking().isStricterThan(item.masking())) {
                masked.add(item.maskedBy(one.masking(), change.caseNumber()));
                items.add(masked.get(masked.size() - 1));
            } else {
                items.add(item);
            }
        }
        return new GrantAfterChange(grant, change, items, lost, masked);
    }

    /** Whether nothing is left of it. */
    boolean isOver() {
        return items.isEmpty() && !lost.isEmpty();
    }

    boolean isTouched() {
        return !lost.isEmpty() || !masked.isEmpty();
    }

    String reasonOfEnd() {
        if (change.withdrawn()) {
            return "该资源已停用（目录变更办件 %s，第十二条）。".formatted(change.caseNumber());
        }
        return lost.stream().allMatch(one -> one.end() == End.GONE)
                ? "授权的信息项已全部停用（目录变更办件 %s，第十二条）。".formatted(change.caseNumber())
                : "授权的信息项已全部不再提供：%s（目录变更办件 %s，第十二条）。".formatted(lostText(), change.caseNumber());
    }

    /** What it has lost, each with the reason. */
    String lostText() {
        return lost.stream()
                .map(one -> one.item().name() + "（" + one.why() + "）")
                .collect(Collectors.joining("、"));
    }

    /** What is masked from now on, each with the rule. */
    String maskedText() {
        return masked.stream()
                .map(item -> item.name() + "（" + item.masking().label() + "）")
                .collect(Collectors.joining("、"));
    }
}
