package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.delivery.pull.PullFault.Kind;
import cn.gov.shuozhou.data.refusal.Shown;
import cn.gov.shuozhou.data.tabular.FoldedText;
import java.math.BigDecimal;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns that a source hands over: those of the resource's items, in any order, as in a file that is uploaded. */
final class SourceColumns {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int LONGEST_TEXT = 1_000_000;

    private static final Set<Integer> TEXTS =
            Set.of(Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR);
    private static final Set<Integer> NUMBERS = Set.of(
            Types.TINYINT,
            Types.SMALLINT,
            Types.INTEGER,
            Types.BIGINT,
            Types.NUMERIC,
            Types.DECIMAL,
            Types.REAL,
            Types.FLOAT,
            Types.DOUBLE);
    private static final Set<Integer> OTHERS =
            Set.of(Types.BOOLEAN, Types.BIT, Types.DATE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE, Types.CLOB);

    private final List<String> names = new ArrayList<>();
    private final List<Integer> types = new ArrayList<>();

    /** @throws PullFault naming every column that is missing, new, there twice, or of a kind that cannot be read */
    SourceColumns(ResultSetMetaData columns, List<Item> items) throws SQLException {
        List<String> unreadable = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i));
            types.add(columns.getColumnType(i));
            if (!isReadable(columns.getColumnType(i))) {
                unreadable.add("%s（%s）".formatted(Shown.of(columns.getColumnLabel(i)), columns.getColumnTypeName(i)));
            }
        }
        requireThoseOf(items);
        if (!unreadable.isEmpty()) {
            throw new PullFault(
                    Kind.TYPES, "下列列的类型不能读取：%s。请改用查询，把它们转换为文本、数字或者日期。".formatted(String.join("、", unreadable)));
        }
    }

    private static boolean isReadable(int type) {
        return TEXTS.contains(type) || NUMBERS.contains(type) || OTHERS.contains(type);
    }

    private void requireThoseOf(List<Item> items) {
        List<String> known =
                items.stream().map(item -> FoldedText.ofWord(item.name())).toList();
        List<String> there = names.stream().map(FoldedText::ofWord).toList();
        List<String> faults = new ArrayList<>();
        say(
                faults,
                "缺少",
                items.stream()
                        .map(Item::name)
                        .filter(name -> !there.contains(FoldedText.ofWord(name)))
                        .toList());
        say(
                faults,
                "多出",
                names.stream()
                        .filter(name -> !known.contains(FoldedText.ofWord(name)))
                        .toList());
        say(
                faults,
                "重复",
                names.stream()
                        .filter(name ->
                                there.indexOf(FoldedText.ofWord(name)) != there.lastIndexOf(FoldedText.ofWord(name)))
                        .distinct()
                        .toList());
        if (!faults.isEmpty()) {
            throw new PullFault(
                    Kind.COLUMNS,
                    "列与目录的信息项不一致：%s。请改用查询，用 AS 把各列改为信息项的名称；目录有变的，先办理目录变更。".formatted(String.join("；", faults)));
        }
    }

    private static void say(List<String> faults, String word, List<String> columns) {
        if (!columns.isEmpty()) {
            faults.add(word + columns.stream().map(Shown::of).collect(Collectors.joining("”“", "“", "”")));
        }
    }

    List<String> names() {
        return names;
    }

    /** The values of the row on which the result stands, as people would type them. */
    List<@Nullable String> row(ResultSet result) throws SQLException {
        List<@Nullable String> values = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            values.add(value(result, i + 1, types.get(i)));
        }
        return values;
    }

    private @Nullable String value(ResultSet result, int column, int type) throws SQLException {
        return switch (type) {
            case Types.DATE -> {
                var day = result.getDate(column);
                yield day == null ? null : day.toLocalDate().toString();
            }
            case Types.TIMESTAMP -> {
                Timestamp time = result.getTimestamp(column);
                yield time == null ? null : TIME.format(time.toLocalDateTime());
            }
            case Types.TIMESTAMP_WITH_TIMEZONE -> {
                LocalDateTime time = result.getObject(column, LocalDateTime.class);
                yield time == null ? null : TIME.format(time);
            }
            case Types.BOOLEAN, Types.BIT -> {
                boolean yes = result.getBoolean(column);
                yield result.wasNull() ? null : yes ? "是" : "否";
            }
            case Types.CLOB -> text(result.getClob(column), column);
            default -> NUMBERS.contains(type) ? number(result.getString(column), column) : result.getString(column);
        };
    }

    /** Without the short form that a large number has in some databases. */
    private @Nullable String number(@Nullable String digits, int column) {
        try {
            return digits == null ? null : new BigDecimal(digits).toPlainString();
        } catch (NumberFormatException none) {
            throw new PullFault(
                    Kind.TYPES, "列“%s”中有不是数字的值（如 NaN、无穷大），不能读取。请在查询中换成空值。".formatted(Shown.of(names.get(column - 1))));
        }
    }

    private @Nullable String text(@Nullable Clob text, int column) throws SQLException {
        if (text == null) {
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            throw new PullFault(
                    Kind.TOO_MUCH, "列“%s”中有超过 %,d 字的文本，没有接收。".formatted(Shown.of(names.get(column - 1)), LONGEST_TEXT));
        }
        return text.getSubString(1, (int) text.length());
    }
}
