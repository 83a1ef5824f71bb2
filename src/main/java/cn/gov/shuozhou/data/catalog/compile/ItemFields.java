package cn.gov.shuozhou.data.catalog.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One item as it was typed; choices by the name of the constant, empty where nothing was chosen. */
record ItemFields(
        String name,
        String type,
        String length,
        String sharingType,
        String sharingCondition,
        String open,
        String openCondition,
        String sensitivity,
        String masking) {

    static final String NO = "false";
    static final String YES = "true";
    private static final String NO_MASKING = "NONE";
    private static final Pattern PARAMETER = Pattern.compile("items\\[(\\d{1,4})]\\.(\\w{1,20})");

    /** A row in which nothing has been typed. */
    static ItemFields blank(String sharingType) {
        return new ItemFields("", "", "", sharingType, "", NO, "", "", NO_MASKING);
    }

    /** The rows of a form, in their order; parameters are named like {@code items[3].name}. */
    static List<ItemFields> of(Map<String, String> parameters) {
        SortedMap<Integer, Map<String, String>> rows = new TreeMap<>();
        parameters.forEach((parameter, value) -> {
            Matcher name = PARAMETER.matcher(parameter);
            if (name.matches()) {
                rows.computeIfAbsent(Integer.valueOf(name.group(1)), row -> new TreeMap<>())
                        .put(name.group(2), value);
            }
        });
        List<ItemFields> items = new ArrayList<>();
        rows.values().forEach(row -> items.add(of((field, other) -> row.getOrDefault(field, other))));
        return items;
    }

    private static ItemFields of(Fields row) {
        return new ItemFields(
                row.get("name", ""),
                row.get("type", ""),
                row.get("length", ""),
                row.get("sharingType", ""),
                row.get("sharingCondition", ""),
                row.get("open", NO),
                row.get("openCondition", ""),
                row.get("sensitivity", ""),
                row.get("masking", NO_MASKING));
    }

    /** The same item, open to society under this condition. */
    ItemFields opened(String condition) {
        return new ItemFields(name, type, length, sharingType, sharingCondition, YES, condition, sensitivity, masking);
    }

    /** Whether it is open under the condition of its resource. */
    boolean opensLikeResource() {
        return open.equals(YES) && openCondition.isBlank();
    }

    /** Whether nothing was typed in this row; what a new row offers does not count. */
    boolean isBlank() {
        return Stream.of(name, type, length, sharingCondition, openCondition, sensitivity)
                .allMatch(String::isBlank);
    }

    /** The values of one row. */
    @FunctionalInterface
    private interface Fields {
        String get(String field, String other);
    }
}
