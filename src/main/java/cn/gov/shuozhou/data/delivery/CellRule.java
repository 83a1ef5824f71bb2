package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.DataType;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.tabular.DayReading;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a value is what its item says in the catalogue: type and length. An empty value always is. */
public final class CellRule {

    private static final int LONGEST_TEXT = 10_000;
    private static final int SHOWN = 20;
    private static final int FEW_DIGITS = 18;

    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");
    private static final Pattern FLOATING = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern LOGICAL = Pattern.compile("是|否|0|1|[yYnN]|(?i:true|false)");

    private CellRule() {}

    /** What is wrong with the value and what would be right; nothing if it is in order. */
    public static Optional<String> problem(Item item, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return typeProblem(item.type(), value)
                .map(problem -> "“" + shown(value) + "”" + problem)
                .or(() -> lengthProblem(item, value));
    }

    /** The value as it is kept: days and times in the one way that every reader knows. */
    static String kept(Item item, String value) {
        return switch (item.type()) {
            case DATE -> DayReading.day(value).map(LocalDate::toString).orElse(value);
            case DATE_TIME -> DayReading.time(value).orElse(value);
            default -> value;
        };
    }

    private static Optional<String> typeProblem(DataType type, String value) {
        return switch (type) {
            case DATE -> unless(DayReading.day(value).isPresent(), "不是日期，请写成 2026-11-22 或 20261122");
            case DATE_TIME -> unless(DayReading.time(value).isPresent(), "不是日期时间，请写成 2026-11-22 08:30:00");
            case NUMERIC, CURRENCY ->
                unless(isCount(value) || DECIMAL.matcher(value).matches(), "不是数字，请去掉单位、空格和千分位逗号");
            case DOUBLE, FLOAT -> unless(FLOATING.matcher(value).matches(), "不是数字，请去掉单位、空格和千分位逗号");
            case INTEGER -> unless(INTEGER.matcher(value).matches(), "不是整数，请去掉单位、空格和小数");
            case LOGICAL -> unless(LOGICAL.matcher(value).matches(), "不是逻辑值，请写“是”或“否”");
            case CHARACTER, MEMO, GENERAL -> Optional.empty();
        };
    }

    private static Optional<String> lengthProblem(Item item, String value) {
        int longest = item.length() == null ? LONGEST_TEXT : Math.min(item.length(), LONGEST_TEXT);
        int length = switch (item.type()) {
            case CHARACTER, MEMO, GENERAL -> value.codePointCount(0, value.length());
            case NUMERIC -> digits(value);
            default -> 0;
        };
        return length <= longest
                ? Optional.empty()
                : Optional.of("有 %d 个字符，超过了目录登记的长度 %d，请核对数据或先变更目录".formatted(length, longest));
    }

    private static int digits(String value) {
        int digits = 0;
        for (int i = 0; i < value.length(); i++) {
            if (Character.isDigit(value.charAt(i))) {
                digits++;
            }
        }
        return digits;
    }

    /** Nothing but a few digits, as most numbers are. */
    private static boolean isCount(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return !value.isEmpty() && value.length() <= FEW_DIGITS;
    }

    private static Optional<String> unless(boolean inOrder, String problem) {
        return inOrder ? Optional.empty() : Optional.of(problem);
    }

    private static String shown(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
