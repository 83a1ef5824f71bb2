package cn.gov.shuozhou.data.delivery.quality;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Freshness;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.UpdateRules;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.delivery.Inspections;
import cn.gov.shuozhou.data.delivery.quality.Measure.Question;
import cn.gov.shuozhou.data.delivery.quality.QualityRunMapper.Uses;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Measures what is loaded by the catalogue, by the provider's rules and by what is known of the resource (GB/T 36344-2018). */
@Component
@Article({"第六条", "第十七条"})
class Measurements implements Inspections {

    /** Over so many days it is counted how often data could be taken (系统约定). */
    private static final int DAYS_OF_USE = 90;

    private final QualityRules rules;
    private final RuleWords words;
    private final ForeignItems foreign;
    private final QualityRuns runs;
    private final QualityRunMapper mapper;
    private final Catalog catalog;
    private final UpdateRules updates;
    private final DataSets dataSets;
    private final Clock clock;

    Measurements(
            QualityRules rules,
            RuleWords words,
            ForeignItems foreign,
            QualityRuns runs,
            QualityRunMapper mapper,
            Catalog catalog,
            UpdateRules updates,
            DataSets dataSets,
            Clock clock) {
        this.rules = rules;
        this.words = words;
        this.foreign = foreign;
        this.runs = runs;
        this.mapper = mapper;
        this.catalog = catalog;
        this.updates = updates;
        this.dataSets = dataSets;
        this.clock = clock;
    }

    @Override
    public Inspection begin(long resourceId, List<Long> itemIds) {
        Resource resource = catalog.resource(resourceId);
        List<Item> items = catalog.items(resourceId);
        QualityTerms terms = rules.terms(resourceId);
        List<QualityRule> asked = rules.of(resourceId);
        MeasurePlan plan = new MeasurePlan(items, itemIds, terms.missingWords());
        plan.addStanding();
        addKnown(plan, resource);
        long before = dataSets.rowCount(resourceId);
        if (asked.stream().noneMatch(rule -> rule.kind() == RuleKind.ROW_COUNT)) {
            plan.rowCount(Question.standing(Indicator.RECORD_COMPLETENESS, "行数与上一版相近"), before);
        }
        asked.forEach(rule -> add(plan, rule, items, resource, before));
        return new Measurement(
                plan.measures(), plan.badRows(), (dataSetId, measured) -> runs.judge(dataSetId, measured, terms));
    }

    private void addKnown(MeasurePlan plan, Resource resource) {
        LocalDate today = LocalDate.now(clock);
        Freshness before = Freshness.of(resource, updates.of(resource.updateCycle()), today);
        int promised = before.lastDay() == null ? 0 : 1;
        plan.counted(Indicator.PUNCTUALITY, "在更新周期和宽限以内更新", before.late() ? 0 : promised, promised);
        Uses uses = mapper.uses(resource.id(), today.minusDays(DAYS_OF_USE).atStartOfDay());
        plan.counted(Indicator.ACCESS, "近 %d 天的取用顺利完成".formatted(DAYS_OF_USE), uses.completed(), uses.ended());
    }

    private void add(MeasurePlan plan, QualityRule rule, List<Item> items, Resource resource, long before) {
        Question question =
                new Question(rule.kind().indicator(), words.of(rule, items), rule.severity(), rule.tolerance());
        if (rule.kind() == RuleKind.ROW_COUNT) {
            plan.rowCount(question, before);
        } else {
            plan.rule(
                    rule,
                    question,
                    rule.kind() == RuleKind.UNIQUE ? HashMeasure::duplicates : elsewhere(rule, resource));
        }
    }

    private HashMeasure.Comparison elsewhere(QualityRule rule, Resource resource) {
        return (all, fault) -> {
            try (HashRuns values =
                    foreign.values(Objects.requireNonNull(rule.otherItemId()), resource.providerCode())) {
                HashMeasure.notIn(values).faults(all, fault);
            }
        };
    }
}
