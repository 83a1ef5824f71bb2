package cn.gov.shuozhou.data.delivery.quality;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.delivery.CellRule;
import cn.gov.shuozhou.data.delivery.CodeKind;
import cn.gov.shuozhou.data.delivery.IdNumber;
import cn.gov.shuozhou.data.delivery.quality.QualityTerms.Missing;
import cn.gov.shuozhou.data.delivery.quality.RowTest.Outcome;
import cn.gov.shuozhou.data.refusal.PlainText;
import cn.gov.shuozhou.data.tabular.DayReading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/** What each kind of rule asks of a row. What has no value is asked nothing, but whether it has to have one. */
final class RowTests {

    /** What a text becomes that was read by the wrong character set, and the sign for what could not be read. */
    private static final Set<String> GARBLED = Set.of("\ufffd", "锟斤拷", "烫烫烫", "屯屯屯");

    private final List<Long> itemIds;
    private final Missing missing;

    RowTests(List<Long> itemIds, Missing missing) {
        this.itemIds = itemIds;
        this.missing = missing;
    }

    int column(long itemId) {
        return itemIds.indexOf(itemId);
    }

    Predicate<List<@org.jspecify.annotations.Nullable String>> given(int column) {
        return row -> !missing.is(row.get(column));
    }

    RowTest required(int column) {
        return row -> Outcome.of(!missing.is(row.get(column)));
    }

    RowTest type(Item item) {
        return value(column(item.id()), value -> CellRule.problem(item, value).isEmpty());
    }

    RowTest code(int column, CodeKind kind) {
        return value(
                column,
                value -> kind.isValid(value)
                        && (kind != CodeKind.ID_NUMBER
                                || IdNumber.birthDate(value).isPresent()));
    }

    RowTest clean(int column) {
        return value(
                column,
                value -> isAscii(value)
                        || PlainText.problem(value).isEmpty()
                                && GARBLED.stream().noneMatch(value::contains));
    }

    /** Whether it is made of nothing but the printable letters, digits and signs that no character set disputes. */
    private static boolean isAscii(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || value.charAt(i) >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** What a rule asks that looks at one row only; the item of the rule stands in this column. */
    RowTest of(QualityRule rule, Item item, int column, int other) {
        return switch (rule.kind()) {
            case REQUIRED -> required(column);
            case TYPE -> type(item);
            case LENGTH -> {
                int least = Integer.parseInt(rule.low());
                int most = Integer.parseInt(rule.high());
                yield value(column, value -> between(value.codePointCount(0, value.length()), least, most));
            }
            case PATTERN -> value(column, new SafePattern(rule.text())::matches);
            case CODES -> value(column, new HashSet<>(rule.codes())::contains);
            case RANGE -> bounded(column, rule, RowTests::number);
            case PERIOD -> bounded(column, rule, DayReading::day);
            case ID_NUMBER -> code(column, CodeKind.ID_NUMBER);
            case CREDIT_CODE -> code(column, CodeKind.CREDIT_CODE);
            case DATE_ORDER -> pair(column, other, (first, second) -> inOrder(first, second, DayReading::day));
            case SAME -> pair(column, other, String::equals);
            case AT_MOST -> pair(column, other, (first, second) -> inOrder(first, second, RowTests::number));
            case UNIQUE, EXISTS_IN, ROW_COUNT ->
                throw new IllegalArgumentException(rule.kind() + " does not look at one row");
        };
    }

    private RowTest value(int column, Predicate<String> asked) {
        return row -> {
            String value = row.get(column);
            return value == null || missing.is(value) ? Outcome.SKIPPED : Outcome.of(asked.test(value));
        };
    }

    private RowTest pair(int column, int other, BiPredicate<String, String> asked) {
        return row -> {
            String first = row.get(column);
            String second = row.get(other);
            return first == null || second == null || missing.is(first) || missing.is(second)
                    ? Outcome.SKIPPED
                    : Outcome.of(asked.test(first, second));
        };
    }

    private <T extends Comparable<? super T>> RowTest bounded(
            int column, QualityRule rule, Function<String, Optional<T>> reading) {
        Optional<T> low = reading.apply(rule.low());
        Optional<T> high = reading.apply(rule.high());
        return value(column, value -> {
            Optional<T> read = reading.apply(value);
            return read.isPresent()
                    && low.map(least -> least.compareTo(read.get()) <= 0).orElse(true)
                    && high.map(most -> most.compareTo(read.get()) >= 0).orElse(true);
        });
    }

    private static <T extends Comparable<? super T>> boolean inOrder(
            String first, String second, Function<String, Optional<T>> reading) {
        return reading.apply(first)
                .flatMap(one -> reading.apply(second).map(other -> one.compareTo(other) <= 0))
                .orElse(false);
    }

    private static boolean between(int value, int least, int most) {
        return value >= least && value <= most;
    }

    static Optional<BigDecimal> number(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(String text) {
        return DayReading.day(text);
    }
}
