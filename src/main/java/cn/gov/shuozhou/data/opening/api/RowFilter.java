package cn.gov.shuozhou.data.opening.api;

import cn.gov.shuozhou.data.opening.OpenItem;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One condition on the rows: an open item, an operator and a value. It is put to the values as they leave: what is masked can
 * not be found out by asking.
 */
record RowFilter(int column, Operator operator, String value) {

    private static final int MOST = 10;

    /** The operators that may be asked with. */
    enum Operator {
        EQ("等于"),
        NE("不等于"),
        CONTAINS("包含"),
        GT("大于"),
        GE("大于等于"),
        LT("小于"),
        LE("小于等于");

        private final String label;

        Operator(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The conditions as they come from an address, each as 信息项:operator:value.
     *
     * @throws RequestRejected invalid, saying which one and what may be asked
     */
    static List<RowFilter> all(List<String> asked, List<OpenItem> items) {
        if (asked.size() > MOST) {
            throw RequestRejected.invalid("where", "一次最多 %d 个条件。".formatted(MOST));
        }
        return asked.stream().map(one -> of(one, items)).toList();
    }

    private static RowFilter of(String asked, List<OpenItem> items) {
        for (Operator operator : Operator.values()) {
            String middle = ":" + operator.code() + ":";
            int at = asked.indexOf(middle);
            if (at > 0) {
                String name = asked.substring(0, at);
                int column = IntStream.range(0, items.size())
                        .filter(i -> items.get(i).name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> RequestRejected.invalid(
                                "where",
                                "没有名为“%s”的信息项。可以用的有：%s。"
                                        .formatted(
                                                name,
                                                items.stream()
                                                        .map(OpenItem::name)
                                                        .collect(Collectors.joining("、")))));
                return new RowFilter(column, operator, asked.substring(at + middle.length()));
            }
        }
        throw RequestRejected.invalid(
                "where",
                "条件写成“信息项:运算:值”，如 所属县（市、区）:eq:朔城区。运算有：%s。"
                        .formatted(Arrays.stream(Operator.values())
                                .map(operator -> operator.code() + "（" + operator.label() + "）")
                                .collect(Collectors.joining("、"))));
    }

    boolean lets(List<@Nullable String> row) {
        String found = Objects.requireNonNullElse(row.get(column), "");
        return switch (operator) {
            case EQ -> found.equals(value);
            case NE -> !found.equals(value);
            case CONTAINS -> found.contains(value);
            case GT -> compares(found, order -> order > 0);
            case GE -> compares(found, order -> order >= 0);
            case LT -> compares(found, order -> order < 0);
            case LE -> compares(found, order -> order <= 0);
        };
    }

    /** Numbers by their size, all else, days among them, by their text; nothing is neither larger nor smaller. */
    private boolean compares(String found, IntPredicate wanted) {
        if (found.isEmpty()) {
            return false;
        }
        BigDecimal one = number(found);
        BigDecimal other = number(value);
        return wanted.test(one == null || other == null ? found.compareTo(value) : one.compareTo(other));
    }

    private static @Nullable BigDecimal number(String text) {
        return text.matches("[+-]?\\d{1,30}(\\.\\d{1,30})?") ? new BigDecimal(text) : null;
    }
}
