package cn.gov.shuozhou.data.delivery.quality;

import static cn.gov.shuozhou.data.delivery.quality.QualityRuleInput.plain;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.delivery.upload.UploadAccess;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.PlainText;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 质量规则: kept by the data officer of the department that provides the data. */
@Service
@Transactional
@Article({"第十七条", "第三十一条"})
class QualityRules {

    private static final int MOST_RULES = 100;

    /** Each of these sorts the hashes of all rows. */
    private static final int MOST_SORTED = 10;

    private static final int LONGEST_MISSING = 500;

    private final QualityRuleMapper mapper;
    private final UploadAccess access;
    private final Catalog catalog;
    private final ForeignItems foreign;

    QualityRules(QualityRuleMapper mapper, UploadAccess access, Catalog catalog, ForeignItems foreign) {
        this.mapper = mapper;
        this.access = access;
        this.catalog = catalog;
        this.foreign = foreign;
    }

    @Transactional(readOnly = true)
    public List<QualityRule> of(long resourceId) {
        return mapper.rules(resourceId);
    }

    @Transactional(readOnly = true)
    public QualityTerms terms(long resourceId) {
        return Objects.requireNonNullElse(mapper.terms(resourceId), QualityTerms.USUAL);
    }

    /**
     * Adds a rule.
     *
     * @throws RequestRejected forbidden to others than the provider's data officer; invalid with a sentence for each field;
     *     conflict when the same rule is there
     */
    public void add(long resourceId, QualityRuleInput input, Person person) {
        Resource resource = access.resource(resourceId, person);
        QualityRule rule = new QualityRuleReading(input, catalog.items(resourceId), foreign, resource.providerCode())
                .rule(resourceId);
        catalog.held(resourceId);
        List<QualityRule> there = mapper.rules(resourceId);
        if (there.size() >= MOST_RULES) {
            throw RequestRejected.conflict("一项资源至多 %d 条规则，请先删去不用的。".formatted(MOST_RULES));
        }
        if (isSorted(rule) && there.stream().filter(QualityRules::isSorted).count() >= MOST_SORTED) {
            throw RequestRejected.conflict("“不重复”和“在另一资源中存在”的规则合计至多 %d 条，请先删去不用的。".formatted(MOST_SORTED));
        }
        if (there.stream().anyMatch(one -> asksTheSame(one, rule))) {
            throw RequestRejected.conflict("已有同样的规则，没有再加。要改容许的百分比或者处理方式，请先删去原来的。");
        }
        mapper.insert(rule);
    }

    private static boolean isSorted(QualityRule rule) {
        return rule.kind() == RuleKind.UNIQUE || rule.kind() == RuleKind.EXISTS_IN;
    }

    private static boolean asksTheSame(QualityRule one, QualityRule other) {
        return one.kind() == other.kind()
                && Objects.equals(one.itemId(), other.itemId())
                && one.low().equals(other.low())
                && one.high().equals(other.high())
                && one.text().equals(other.text())
                && Objects.equals(one.otherItemId(), other.otherItemId())
                && Objects.equals(one.whenItemId(), other.whenItemId())
                && one.whenValue().equals(other.whenValue());
    }

    /** Takes a rule away; that it is gone already is no mistake. */
    public void remove(long resourceId, long ruleId, Person person) {
        access.resource(resourceId, person);
        mapper.delete(resourceId, ruleId);
    }

    /**
     * Sets what is asked of the data as a whole.
     *
     * @throws RequestRejected forbidden to others; invalid with a sentence for each field
     */
    public void setTerms(long resourceId, QualityTermsInput input, Person person) {
        access.resource(resourceId, person);
        List<Problem> problems = new ArrayList<>();
        BigDecimal warnBelow = score("warnBelow", input.warnBelow(), problems);
        BigDecimal refuseBelow = score("refuseBelow", input.refuseBelow(), problems);
        if (warnBelow != null && refuseBelow != null && refuseBelow.compareTo(warnBelow) > 0) {
            problems.add(new Problem("refuseBelow", "不接收的分数 %s 高于要求的分数 %s，写反了，请对调。".formatted(refuseBelow, warnBelow)));
        }
        String missing = plain(input.missing());
        Lengths.tooLong("missing", "代替空缺的词", LONGEST_MISSING, missing).ifPresent(problems::add);
        PlainText.problem(missing).ifPresent(problem -> problems.add(new Problem("missing", problem)));
        RequestRejected.throwIf(problems);
        catalog.held(resourceId);
        mapper.deleteTerms(resourceId);
        mapper.insertTerms(resourceId, new QualityTerms(warnBelow, refuseBelow, missing));
    }

    private static @Nullable BigDecimal score(String field, @Nullable String typed, List<Problem> problems) {
        String text = plain(typed);
        if (text.isEmpty()) {
            return null;
        }
        return QualityRuleReading.percent(text).orElseGet(() -> {
            problems.add(new Problem(field, "分数请填 0 至 100 的数，至多两位小数，如 90；不要求的留空。"));
            return null;
        });
    }
}
