package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.ItemDraft;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A published resource as the draft that it once was, to be compared with a new one. */
final class PublishedContent {

    private static final Map<String, Function<ResourceDraft, @Nullable Object>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("分类", draft -> List.of(draft.category(), draft.section(), draft.heading(), text(draft.detail())));
        FIELDS.put("名称", ResourceDraft::name);
        FIELDS.put("内部部门", ResourceDraft::providerDivision);
        FIELDS.put("摘要", ResourceDraft::summary);
        FIELDS.put("格式", draft -> List.of(draft.formatClass(), draft.formatType(), text(draft.formatOther())));
        FIELDS.put("主题", ResourceDraft::theme);
        FIELDS.put("资源共享类型", ResourceDraft::sharingType);
        FIELDS.put("资源共享条件", ResourceDraft::sharingCondition);
        FIELDS.put("共享方式", draft -> List.of(draft.sharingMethod(), draft.sharingMethodType()));
        FIELDS.put("资源开放属性", draft -> List.of(draft.open(), text(draft.openCondition())));
        FIELDS.put("更新周期", ResourceDraft::updateCycle);
        FIELDS.put("发布日期", ResourceDraft::publishedOn);
        FIELDS.put("关联资源代码", ResourceDraft::relatedCodes);
    }

    private PublishedContent() {}

    static ResourceDraft of(Resource resource, List<Item> items) {
        return new ResourceDraft(
                resource.code(),
                resource.category(),
                resource.section(),
                resource.heading(),
                orNull(resource.detail()),
                resource.name(),
                resource.providerCode(),
                orNull(resource.providerDivision()),
                resource.summary(),
                resource.formatClass(),
                resource.formatType(),
                orNull(resource.formatOther()),
                resource.theme(),
                resource.sharingType(),
                resource.sharingCondition(),
                resource.sharingMethod(),
                resource.sharingMethodType(),
                resource.open(),
                orNull(resource.openCondition()),
                resource.updateCycle(),
                resource.publishedOn(),
                orNull(resource.relatedCodes()),
                resource.demo(),
                items.stream().map(PublishedContent::item).toList());
    }

    private static ItemDraft item(Item item) {
        return new ItemDraft(
                item.name(),
                item.type(),
                item.length(),
                item.sharingType(),
                item.sharingCondition(),
                item.open(),
                orNull(item.openCondition()),
                item.sensitivity(),
                item.masking());
    }

    /** What differs, in the words of the template. */
    static List<String> differences(ResourceDraft before, ResourceDraft after) {
        List<String> differences = new ArrayList<>();
        FIELDS.forEach((name, field) -> {
            if (!Objects.equals(field.apply(before), field.apply(after))) {
                differences.add(name);
            }
        });
        if (!before.items().equals(after.items())) {
            differences.add(items(before.items(), after.items()));
        }
        return differences;
    }

    private static String items(List<ItemDraft> before, List<ItemDraft> after) {
        var earlier = before.stream().map(ItemDraft::name).toList();
        var later = after.stream().map(ItemDraft::name).toList();
        long added = later.stream().filter(name -> !earlier.contains(name)).count();
        long removed = earlier.stream().filter(name -> !later.contains(name)).count();
        long altered = after.stream()
                .filter(item -> earlier.contains(item.name()) && !before.contains(item))
                .count();
        return added + removed + altered == 0 ? "信息项的顺序" : "信息项（新增 %d、删去 %d、修改 %d）".formatted(added, removed, altered);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
