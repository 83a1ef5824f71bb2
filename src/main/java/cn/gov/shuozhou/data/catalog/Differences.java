package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two versions of a resource compared field by field, in the words of the national template. */
public final class Differences {

    private static final String NOTHING = "";
    private static final Map<String, Function<Content, String>> FIELDS = new LinkedHashMap<>();
    private static final Map<String, Function<ItemDraft, String>> ITEM_FIELDS = new LinkedHashMap<>();

    static {
        field(
                "信息资源分类",
                draft -> Stream.of(draft.category(), draft.section(), draft.heading(), text(draft.detail()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" / ")));
        field("信息资源名称", ResourceDraft::name);
        field("内部部门", ResourceDraft::providerDivision);
        field("信息资源摘要", ResourceDraft::summary);
        field("信息资源格式分类", draft -> draft.formatClass().label());
        field("信息资源格式类型", ResourceDraft::formatType);
        field("其他类型资源格式描述", ResourceDraft::formatOther);
        field("主题", draft -> draft.theme().label());
        field("资源共享类型", draft -> draft.sharingType().label());
        field("资源共享条件", ResourceDraft::sharingCondition);
        field("共享方式分类", draft -> draft.sharingMethod().label());
        field("共享方式类型", ResourceDraft::sharingMethodType);
        field("资源是否开放", draft -> yesOrNo(draft.open()));
        field("资源开放条件", ResourceDraft::openCondition);
        field("更新周期", draft -> draft.updateCycle().label());
        field("发布日期", draft -> draft.publishedOn().toString());
        field("关联资源代码", ResourceDraft::relatedCodes);
        count("总数据存储量（G）", Census::totalStorage);
        count("结构化信息记录总数（万）", Census::totalRecords);
        count("已共享的数据存储量（G）", Census::sharedStorage);
        count("已共享的结构化记录数（万）", Census::sharedRecords);
        count("已开放的数据存储量（G）", Census::openedStorage);
        count("已开放的结构化记录数（万）", Census::openedRecords);

        ITEM_FIELDS.put("数据类型", item -> item.type().label() + item.type().code());
        ITEM_FIELDS.put(
                "数据长度", item -> item.length() == null ? NOTHING : item.length().toString());
        ITEM_FIELDS.put("共享类型", item -> item.sharingType().label());
        ITEM_FIELDS.put("共享条件", ItemDraft::sharingCondition);
        ITEM_FIELDS.put("是否向社会开放", item -> yesOrNo(item.open()));
        ITEM_FIELDS.put("开放条件", item -> text(item.openCondition()));
        ITEM_FIELDS.put("敏感程度", item -> item.sensitivity().label());
        ITEM_FIELDS.put("脱敏规则", item -> item.masking().label());
    }

    /**
     * One field that differs.
     *
     * @param place the field, e.g. {@code 更新周期} or {@code 信息项“姓名” · 共享类型}
     * @param before empty where there was nothing
     * @param after empty where there is nothing any more
     */
    public record Difference(String place, String before, String after) {}

    /** One field with what it says; empty where it says nothing. */
    public record Field(String place, String value) {}

    private Differences() {}

    /** Every field of a resource as a whole, in the order of the template. */
    public static List<Field> fields(Content content) {
        return FIELDS.entrySet().stream()
                .map(field -> new Field(field.getKey(), field.getValue().apply(content)))
                .toList();
    }

    /** The fields of an item, besides its name, in the order of {@link #itemValues}. */
    public static List<String> itemPlaces() {
        return List.copyOf(ITEM_FIELDS.keySet());
    }

    public static List<String> itemValues(ItemDraft item) {
        return ITEM_FIELDS.values().stream().map(field -> field.apply(item)).toList();
    }

    /** An item as a place. */
    public static String placeOf(String item) {
        return "信息项“%s”".formatted(item);
    }

    /** A field of an item as a place. */
    public static String placeOf(String item, String field) {
        return placeOf(item) + " · " + field;
    }

    /** Every field that differs: those of the resource first, then item by item. */
    public static List<Difference> between(Content before, Content after) {
        List<Difference> differences = new ArrayList<>();
        FIELDS.forEach((place, field) -> compare(differences, place, field.apply(before), field.apply(after)));
        items(differences, byName(before), byName(after));
        return differences;
    }

    /** The same in a line: the fields by name, the items counted. */
    public static List<String> inBrief(Content before, Content after) {
        List<String> brief = FIELDS.entrySet().stream()
                .filter(field ->
                        !field.getValue().apply(before).equals(field.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(ArrayList::new));
        if (!before.resource().items().equals(after.resource().items())) {
            brief.add(itemsInBrief(byName(before), byName(after)));
        }
        return brief;
    }

    private static String itemsInBrief(Map<String, ItemDraft> before, Map<String, ItemDraft> after) {
        long added = after.keySet().stream()
                .filter(name -> !before.containsKey(name))
                .count();
        long gone = before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .count();
        long altered = after.entrySet().stream()
                .filter(item -> before.containsKey(item.getKey()))
                .filter(item -> !item.getValue().equals(before.get(item.getKey())))
                .count();
        return added + gone + altered == 0 ? "信息项的顺序" : "信息项（新增 %d、删去 %d、修改 %d）".formatted(added, gone, altered);
    }

    private static void items(
            List<Difference> differences, Map<String, ItemDraft> before, Map<String, ItemDraft> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            ItemDraft earlier = before.get(name);
            ItemDraft later = after.get(name);
            if (earlier == null || later == null) {
                differences.add(new Difference(placeOf(name), summary(earlier), summary(later)));
            } else {
                ITEM_FIELDS.forEach((place, field) ->
                        compare(differences, placeOf(name, place), field.apply(earlier), field.apply(later)));
            }
        }
        List<String> kept = before.keySet().stream().filter(after::containsKey).toList();
        List<String> order = after.keySet().stream().filter(before::containsKey).toList();
        if (!kept.equals(order)) {
            compare(differences, "信息项的顺序", String.join("、", kept), String.join("、", order));
        }
    }

    private static String summary(@Nullable ItemDraft item) {
        return item == null
                ? NOTHING
                : "%s，%s（%s）"
                        .formatted(
                                item.type().label() + item.type().code(),
                                item.sharingType().label(),
                                item.sharingCondition());
    }

    private static void compare(List<Difference> differences, String place, String before, String after) {
        if (!before.equals(after)) {
            differences.add(new Difference(place, before, after));
        }
    }

    private static Map<String, ItemDraft> byName(Content content) {
        Map<String, ItemDraft> items = new LinkedHashMap<>();
        content.resource().items().forEach(item -> items.put(item.name(), item));
        return items;
    }

    private static void field(String place, Function<ResourceDraft, @Nullable String> field) {
        FIELDS.put(place, content -> text(field.apply(content.resource())));
    }

    private static void count(String place, Function<Census, @Nullable BigDecimal> number) {
        FIELDS.put(place, content -> Objects.toString(number.apply(content.census()), NOTHING));
    }

    private static String yesOrNo(boolean open) {
        return open ? "是" : "否";
    }

    private static String text(@Nullable String text) {
        return text == null ? NOTHING : text;
    }
}
