package cn.gov.shuozhou.data.delivery.quality;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.delivery.CodeKind;
import cn.gov.shuozhou.data.delivery.quality.Measure.Question;
import cn.gov.shuozhou.data.delivery.quality.QualityTerms.Missing;
import cn.gov.shuozhou.data.delivery.quality.RowTest.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gathers what is to be counted of one load: what the platform always counts, and what the provider's rules ask. */
final class MeasurePlan {

    private final List<Item> items;
    private final List<Long> itemIds;
    private final Missing missing;
    private final RowTests tests;
    private final BadRows badRows = new BadRows();
    private final List<Measure> measures = new ArrayList<>();

    /**
     * @param items those of the catalogue
     * @param itemIds those that the rows have values of, in their order
     */
    MeasurePlan(List<Item> items, List<Long> itemIds, Missing missing) {
        this.items = items;
        this.itemIds = itemIds;
        this.missing = missing;
        this.tests = new RowTests(itemIds, missing);
    }

    List<Measure> measures() {
        return measures;
    }

    BadRows badRows() {
        return badRows;
    }

    /** What is counted whatever the rules are. */
    void addStanding() {
        List<Item> given = given().toList();
        rows(Indicator.DATA_STANDARD, "号码符合国家标准", given, this::codeTest);
        counted(Indicator.DATA_MODEL, "目录登记的信息项都有", given.size(), items.size());
        counted(
                Indicator.METADATA,
                "信息项登记完整",
                items.stream()
                        .filter(item -> !item.type().needsLength() || item.length() != null)
                        .count(),
                items.size());
        List<Item> confidential =
                items.stream().filter(item -> item.sensitivity().confidential()).toList();
        counted(
                Indicator.SECURITY_NORM,
                "敏感的信息项登记了脱敏规则",
                confidential.stream().filter(Item::maskable).count(),
                confidential.size());
        add(new RowMeasure(
                Question.standing(Indicator.ELEMENT_COMPLETENESS, "各信息项有值"),
                next(),
                BadRows.none(),
                given.stream().map(item -> tests.required(column(item))).toList()));
        rows(Indicator.FORMAT_COMPLIANCE, "符合目录登记的类型和长度", given, item -> Optional.of(tests.type(item)));
        add(new HashMeasure(
                Question.standing(Indicator.REPETITION, "整行重复"),
                next(),
                badRows,
                IntStream.range(0, itemIds.size()).boxed().toList(),
                row -> true,
                HashMeasure::duplicates));
        rows(Indicator.DIRTY_DATA, "乱码和看不见的字符", given, item -> Optional.of(tests.clean(column(item))));
        add(new FilledMeasure(Question.standing(Indicator.AVAILABILITY, "有值可用的信息项"), next(), missing, items.size()));
    }

    private Optional<RowTest> codeTest(Item item) {
        return CodeKind.of(item).map(kind -> tests.code(column(item), kind));
    }

    private void rows(Indicator indicator, String words, List<Item> asked, Function<Item, Optional<RowTest>> test) {
        add(new RowMeasure(
                Question.standing(indicator, words),
                next(),
                badRows,
                asked.stream().map(test).flatMap(Optional::stream).toList()));
    }

    /** A figure that is known without the rows. */
    void counted(Indicator indicator, String words, long good, long all) {
        add(new CountedMeasure(Question.standing(indicator, words), next(), good, all));
    }

    /** How far the number of rows is from the one before. */
    void rowCount(Question question, long before) {
        add(new RowCountMeasure(question, next(), before));
    }

    /** A rule that looks at rows; nothing is added when the rows have no values of its items. */
    void rule(QualityRule rule, Question question, HashMeasure.Comparison comparison) {
        Item item = item(rule.itemId());
        int other = rule.kind().comparing() ? column(item(rule.otherItemId())) : 0;
        int when = rule.whenItemId() == null ? 0 : column(item(rule.whenItemId()));
        int column = column(item);
        if (item == null || column < 0 || other < 0 || when < 0) {
            return;
        }
        Predicate<List<@Nullable String>> concerned = rule.whenItemId() == null
                ? row -> true
                : row -> rule.whenValue().equals(row.get(when));
        if (rule.kind() == RuleKind.UNIQUE || rule.kind() == RuleKind.EXISTS_IN) {
            add(new HashMeasure(
                    question,
                    next(),
                    badRows,
                    List.of(column),
                    concerned.and(row -> !missing.is(row.get(column))),
                    comparison));
        } else {
            RowTest test = tests.of(rule, item, column, other);
            add(new RowMeasure(
                    question, next(), badRows, List.of(row -> concerned.test(row) ? test.of(row) : Outcome.SKIPPED)));
        }
    }

    private java.util.stream.Stream<Item> given() {
        return items.stream().filter(item -> column(item) >= 0);
    }

    private @Nullable Item item(@Nullable Long id) {
        Map<Long, Item> byId = items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
        return id == null ? null : byId.get(id);
    }

    private int column(@Nullable Item item) {
        return item == null ? -1 : itemIds.indexOf(item.id());
    }

    private int next() {
        return measures.size();
    }

    private void add(Measure measure) {
        measures.add(measure);
    }
}
