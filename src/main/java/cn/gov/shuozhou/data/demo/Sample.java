package cn.gov.shuozhou.data.demo;

import cn.gov.shuozhou.data.catalog.DataType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * How to make the values of one item. As written in demo/items.csv: {@code @person.name} is a fact of the row,
 * {@code #A##} a text whose # are digits, {@code 1.00..9.00} and {@code 2020-01-01..2026-01-01} are ranges, {@code a;b}
 * a choice (equally likely, so what is frequent is repeated); a question mark at the end leaves every fifth value empty.
 */
@FunctionalInterface
interface Sample {

    @Nullable
    String value(DemoRow row);

    static Sample of(String text, DataType type) {
        if (text.isEmpty()) {
            return row -> null;
        }
        if (text.endsWith("?")) {
            Sample full = of(text.substring(0, text.length() - 1), type);
            return row -> row.random().nextInt(5) == 0 ? null : full.value(row);
        }
        if (text.startsWith("@")) {
            String fact = text.substring(1);
            return row -> row.fact(fact);
        }
        if (text.startsWith("#")) {
            String pattern = text.substring(1);
            return row -> digits(pattern, row.random());
        }
        int dots = text.indexOf("..");
        if (dots > 0) {
            return range(text.substring(0, dots), text.substring(dots + 2), type);
        }
        String[] choices = text.split(";");
        return row -> choices[row.random().nextInt(choices.length)];
    }

    private static Sample range(String from, String to, DataType type) {
        return switch (type) {
            case DATE -> dates(from, to, "");
            case DATE_TIME -> dates(from, to, " %02d:00:00");
            default -> numbers(new BigDecimal(from), new BigDecimal(to));
        };
    }

    private static Sample dates(String from, String to, String time) {
        long first = LocalDate.parse(from).toEpochDay();
        int days = (int) (LocalDate.parse(to).toEpochDay() - first) + 1;
        return row -> LocalDate.ofEpochDay(first + row.random().nextInt(days))
                + time.formatted(row.random().nextInt(24));
    }

    /** Between the two, with as many decimals as the lower one is written with. */
    private static Sample numbers(BigDecimal from, BigDecimal to) {
        double span = to.subtract(from).doubleValue();
        return row -> from.add(BigDecimal.valueOf(row.random().nextDouble() * span))
                .setScale(from.scale(), RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String digits(String pattern, Random random) {
        StringBuilder text = new StringBuilder(pattern);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '#') {
                text.setCharAt(i, (char) ('0' + random.nextInt(10)));
            }
        }
        return text.toString();
    }
}
