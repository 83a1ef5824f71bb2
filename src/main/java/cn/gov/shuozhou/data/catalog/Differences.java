package cn.gov.shuozhou.data.catalog;

import static cn.gov.shuozhou.data.catalog.CatalogField.*;

import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two versions of a resource compared field by field, in the words of the national template. */
public final class Differences {

    private static final String NOTHING = "";
    /** The fields that are compared and read one by one, in the order in which they are read best. */
    private static final List<CatalogField> FIELDS = List.of(
            NAME,
            DIVISION,
            SUMMARY,
            FORMAT_CLASS,
            FORMAT_TYPE,
            FORMAT_OTHER,
            THEME,
            RESOURCE_SHARING_TYPE,
            RESOURCE_SHARING_CONDITION,
            SHARING_METHOD,
            SHARING_METHOD_TYPE,
            RESOURCE_OPEN,
            RESOURCE_OPEN_CONDITION,
            UPDATE_CYCLE,
            PUBLISHED_ON,
            RELATED_CODES,
            TOTAL_STORAGE,
            TOTAL_RECORDS,
            SHARED_STORAGE,
            SHARED_RECORDS,
            OPENED_STORAGE,
            OPENED_RECORDS);

    /** Those of an item, besides its name. */
    private static final List<CatalogField> ITEM_FIELDS =
            ALL.stream().filter(field -> field.ofItem() && field != ITEM_NAME).toList();

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
        return Stream.concat(
                        Stream.of(new Field(CATEGORY.group(), classification(content))),
                        FIELDS.stream().map(field -> new Field(field.label(), field.of(content))))
                .toList();
    }

    /** The fields of an item, besides its name, in the order of {@link #itemValues}. */
    public static List<String> itemPlaces() {
        return ITEM_FIELDS.stream().map(CatalogField::label).toList();
    }

    public static List<String> itemValues(ItemDraft item) {
        return ITEM_FIELDS.stream().map(field -> field.of(item)).toList();
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
        List<Field> earlier = fields(before);
        List<Field> later = fields(after);
        for (int i = 0; i < earlier.size(); i++) {
            compare(
                    differences,
                    earlier.get(i).place(),
                    earlier.get(i).value(),
                    later.get(i).value());
        }
        items(differences, byName(before), byName(after));
        return differences;
    }

    /** The same in a line: the fields by name, the items counted. */
    public static List<String> inBrief(Content before, Content after) {
        List<Field> earlier = fields(before);
        List<String> brief = fields(after).stream()
                .filter(field -> !earlier.contains(field))
                .map(Field::place)
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
                ITEM_FIELDS.forEach(field ->
                        compare(differences, placeOf(name, field.label()), field.of(earlier), field.of(later)));
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
                : "%s，%s（%s）".formatted(ITEM_TYPE.of(item), SHARING_TYPE.of(item), SHARING_CONDITION.of(item));
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

    /** The four levels are one place: they are chosen together. */
    private static String classification(Content content) {
        return Stream.of(CATEGORY, SECTION, HEADING, DETAIL)
                .map(level -> level.of(content))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" / "));
    }
}
