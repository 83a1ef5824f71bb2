package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.Differences;
import cn.gov.shuozhou.data.catalog.Differences.Difference;
import cn.gov.shuozhou.data.catalog.Differences.Field;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The whole of a resource in the words of the national template, as reviewers read and mark it.
 *
 * @param warnings what should not pass unseen
 * @param opened what differs from the version that is live, where the resource is published and is to be opened further
 * @param fields of the resource; also those without a value, which a reviewer may miss and mark
 * @param items each with its values in the order of {@link Differences#itemPlaces}
 */
record ContentView(List<String> warnings, List<Difference> opened, List<Field> fields, List<ItemView> items) {

    static final String CODE = "信息资源代码";

    /** An item by its name, with its values. */
    record ItemView(String name, List<String> values) {}

    static ContentView of(Content content, List<Difference> opened) {
        return new ContentView(
                PublicationWarnings.of(content),
                opened,
                Differences.fields(content),
                content.resource().items().stream()
                        .map(item -> new ItemView(item.name(), Differences.itemValues(item)))
                        .toList());
    }

    /** Every field that can be marked: also one that is empty and should not be. */
    static Set<String> places(Content content) {
        Set<String> places = new LinkedHashSet<>();
        places.add(CODE);
        Differences.fields(content).forEach(field -> places.add(field.place()));
        content.resource().items().forEach(item -> {
            places.add(Differences.placeOf(item.name()));
            Differences.itemPlaces().forEach(place -> places.add(Differences.placeOf(item.name(), place)));
        });
        return places;
    }
}
