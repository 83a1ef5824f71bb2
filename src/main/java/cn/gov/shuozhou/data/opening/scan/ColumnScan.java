package cn.gov.shuozhou.data.opening.scan;

import cn.gov.shuozhou.data.opening.OpenItem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is seen in the values of one item. */
final class ColumnScan {

    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,4}");

    private static final Pattern CALLED_NAME = Pattern.compile(".*(姓名|负责人|代表人|经营者|联系人|当事人|户主|法人|人员).*");

    /** Down to the flat, the yard or the group of a village: where somebody lives, not where an office is. */
    private static final Pattern HOME = Pattern.compile(".*(\\d室|单元|号楼|[栋幢]|村.{0,8}(组|号)).*");

    private final OpenItem item;
    private final Map<PersonalNumber, Long> numbers = new EnumMap<>(PersonalNumber.class);
    private final Map<PersonalNumber, Long> firstRows = new EnumMap<>(PersonalNumber.class);
    private long names;
    private long homes;

    ColumnScan(OpenItem item) {
        this.item = item;
    }

    void add(long rowNo, String value) {
        for (PersonalNumber number : PersonalNumber.values()) {
            if (number.isIn(value)) {
                numbers.merge(number, 1L, Long::sum);
                firstRows.putIfAbsent(number, rowNo);
            }
        }
        if (NAME.matcher(value).matches()) {
            names++;
        }
        if (value.length() > 6 && HOME.matcher(value).matches()) {
            homes++;
        }
    }

    String name() {
        return item.name();
    }

    boolean hasNames() {
        return names > 0 && CALLED_NAME.matcher(item.name()).matches();
    }

    boolean hasHomes() {
        return homes > 0;
    }

    List<String> findings() {
        List<String> findings = new ArrayList<>();
        numbers.forEach((number, rows) -> findings.add("信息项“%s”有 %,d 行含%s，第一处在第 %,d 行。"
                .formatted(item.name(), rows, number.label(), firstRows.getOrDefault(number, 0L))));
        return findings;
    }
}
