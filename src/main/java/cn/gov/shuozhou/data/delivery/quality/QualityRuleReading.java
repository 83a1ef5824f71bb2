package cn.gov.shuozhou.data.delivery.quality;

import static cn.gov.shuozhou.data.delivery.quality.QualityRuleInput.plain;

import cn.gov.shuozhou.data.catalog.DataType;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.refusal.PlainText;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a rule that somebody has typed, and collects what is wrong with it. */
final class QualityRuleReading {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_VALUE = 100;
    private static final int LONGEST_BOUND = 40;
    private static final int MOST_CODES = 500;
    private static final int LONGEST_LENGTH = 10_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<DataType> DAYS = EnumSet.of(DataType.DATE, DataType.DATE_TIME);

    private final QualityRuleInput typed;
    private final List<Item> items;
    private final ForeignItems foreign;
    private final String department;
    private final List<Problem> problems = new ArrayList<>();

    QualityRuleReading(QualityRuleInput typed, List<Item> items, ForeignItems foreign, String department) {
        this.typed = typed;
        this.items = items;
        this.foreign = foreign;
        this.department = department;
    }

    /** @throws RequestRejected invalid, with a sentence for each field */
    QualityRule rule(long resourceId) {
        RuleKind kind = constant(RuleKind.values(), typed.kind())
                .orElseThrow(() -> RequestRejected.invalid("kind", "请选择规则的种类。"));
        Severity severity = constant(Severity.values(), typed.severity()).orElse(Severity.WARN);
        if (constant(Severity.values(), typed.severity()).isEmpty()) {
            add("severity", "请选择超过容许以后是提醒还是不接收。");
        }
        Item item = kind.ofItem() ? item("item", typed.item(), "请选择信息项。") : null;
        BigDecimal tolerance = tolerance(kind);
        if (kind.bounded()) {
            checkBounds(kind, item);
        }
        if (kind.texted()) {
            checkText(kind);
        }
        Long other = null;
        if (kind.comparing()) {
            Item compared = item("other", typed.other(), "请选择与哪个信息项比较。");
            if (compared != null && compared.equals(item)) {
                add("other", "不能与自己比较，请选择另一个信息项。");
            }
            other = compared == null ? null : compared.id();
        } else if (kind.foreign()) {
            other = foreignItem();
        }
        Item when = plain(typed.whenItem()).isEmpty() ? null : item("whenItem", typed.whenItem(), "请重新选择条件的信息项。");
        String whenValue = when == null ? "" : value();
        RequestRejected.throwIf(problems);
        return new QualityRule(
                0,
                resourceId,
                kind,
                item == null ? null : item.id(),
                severity,
                Objects.requireNonNull(tolerance),
                kind.bounded() ? plain(typed.low()) : "",
                kind.bounded() ? plain(typed.high()) : "",
                kind.texted() ? plain(typed.text()) : "",
                other,
                when == null || !kind.ofItem() ? null : when.id(),
                whenValue);
    }

    private @Nullable BigDecimal tolerance(RuleKind kind) {
        String text = plain(typed.tolerance());
        BigDecimal tolerance = percent(text.isEmpty() ? kind == RuleKind.ROW_COUNT ? "30" : "0" : text)
                .orElse(null);
        if (tolerance == null) {
            add("tolerance", "容许的百分比请填 0 至 100 的数，至多两位小数，如 5 或 0.5。");
        }
        return tolerance;
    }

    /** A number between 0 and 100 with two decimals. */
    static Optional<BigDecimal> percent(String text) {
        return text.length() > LONGEST_BOUND
                ? Optional.empty()
                : RowTests.number(text)
                        .filter(number -> number.signum() >= 0 && number.compareTo(HUNDRED) <= 0)
                        .filter(number -> number.stripTrailingZeros().scale() <= 2);
    }

    private void checkBounds(RuleKind kind, @Nullable Item item) {
        if (item != null && kind == RuleKind.RANGE && DAYS.contains(item.type())) {
            add("kind", "“%s”是日期，请改用“日期范围”。".formatted(item.name()));
        }
        switch (kind) {
            case LENGTH -> bounds(QualityRuleReading::length, "字符数请填 0 至 %d 的整数。".formatted(LONGEST_LENGTH), true);
            case PERIOD -> bounds(RowTests::day, "请填日期，如 2026-11-22。", false);
            default -> bounds(RowTests::number, "请填数字，如 0 或 99.5。", false);
        }
    }

    private <T extends Comparable<? super T>> void bounds(
            Function<String, Optional<T>> reading, String wrong, boolean both) {
        Optional<T> low = bound("low", typed.low(), reading, wrong, both);
        Optional<T> high = bound("high", typed.high(), reading, wrong, both);
        if (plain(typed.low()).isEmpty() && plain(typed.high()).isEmpty() && !both) {
            add("low", "最小和最大至少填一个。");
        } else if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            add("low", "范围写反了：最小 %s 大于最大 %s，请对调。".formatted(plain(typed.low()), plain(typed.high())));
        }
    }

    private <T> Optional<T> bound(
            String field, @Nullable String text, Function<String, Optional<T>> reading, String wrong, boolean needed) {
        String bound = plain(text);
        if (bound.isEmpty() && !needed) {
            return Optional.empty();
        }
        Optional<T> read = bound.length() > LONGEST_BOUND ? Optional.empty() : reading.apply(bound);
        if (read.isEmpty()) {
            add(field, wrong);
        }
        return read;
    }

    private static Optional<Integer> length(String text) {
        return RowTests.number(text)
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .filter(number -> number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LONGEST_LENGTH)) <= 0)
                .map(BigDecimal::intValueExact);
    }

    private void checkText(RuleKind kind) {
        String text = plain(typed.text());
        Optional<String> hidden = PlainText.problem(text);
        if (hidden.isPresent()) {
            add("text", hidden.get());
        } else if (kind == RuleKind.PATTERN) {
            SafePattern.problem(text).ifPresent(problem -> add("text", problem));
        } else if (text.isEmpty()
                || text.length() > LONGEST_TEXT
                || text.lines().count() > MOST_CODES) {
            add("text", "代码表请填 1 至 %d 个值，一行一个，合计至多 %d 个字符。".formatted(MOST_CODES, LONGEST_TEXT));
        }
    }

    private @Nullable Long foreignItem() {
        Optional<Item> found = foreign.find(plain(typed.foreignCode()), plain(typed.foreignItem()), department);
        if (found.isEmpty()) {
            add("foreignCode", "找不到这项信息资源的这个信息项，或者本部门不能取用：只能引用本部门的和无条件共享的，请核对信息资源代码和信息项名称。");
        } else if (items.contains(found.get())) {
            add("foreignCode", "这是本资源自己的信息项，请引用另一项信息资源。");
        }
        return found.map(Item::id).orElse(null);
    }

    private String value() {
        String value = plain(typed.whenValue());
        if (value.isEmpty() || value.length() > LONGEST_VALUE) {
            add("whenValue", "选了条件的信息项，请填它的值，1 至 %d 个字符。".formatted(LONGEST_VALUE));
        }
        PlainText.problem(value).ifPresent(problem -> add("whenValue", problem));
        return value;
    }

    private @Nullable Item item(String field, @Nullable String id, String missing) {
        Optional<Item> found = items.stream()
                .filter(item -> String.valueOf(item.id()).equals(plain(id)))
                .findFirst();
        if (found.isEmpty()) {
            add(field, missing);
        }
        return found.orElse(null);
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(plain(name)))
                .findFirst();
    }

    private void add(String field, String sentence) {
        problems.add(new Problem(field, sentence));
    }
}
