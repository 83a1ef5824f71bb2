package cn.gov.shuozhou.data.delivery.materials;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a service asks for.
 *
 * @param resourceCode the resource in which it is found; null where it is in none
 * @param itemNames names of the items that say it, separated by 、
 * @param paperBasis the provision by which electronic documents do not do; null where they do
 */
record Material(
        long id,
        String name,
        @Nullable String resourceCode,
        String itemNames,
        @Nullable String paperBasis) {

    static final String SEPARATOR = "、";

    List<String> items() {
        return Arrays.stream(itemNames.split(SEPARATOR))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
