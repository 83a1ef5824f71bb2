package cn.gov.shuozhou.data.opening.plan;

import cn.gov.shuozhou.data.calendar.Quarter;
import cn.gov.shuozhou.data.opening.plan.OpenPlanMapper.NewPlanItem;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 年度开放计划: a department compiles by 1 March what it is going to open in which quarter, everybody sees it and what has
 * become of it (第二十四条). A compiled plan may still be changed, with a reason that everybody sees.
 */
@Service
@Transactional
@Article("第二十四条")
public class OpenPlans {

    private static final int FIRST_YEAR = 2021;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    private final OpenPlanMapper mapper;
    private final OpenPlanRules rules;
    private final Organization organization;
    private final Clock clock;

    OpenPlans(OpenPlanMapper mapper, OpenPlanRules rules, Organization organization, Clock clock) {
        this.mapper = mapper;
        this.rules = rules;
        this.organization = organization;
        this.clock = clock;
    }

    /** How far the departments have got, of the filter's year or this one. */
    @Transactional(readOnly = true)
    Listing<OpenPlanProgress> list(OpenPlanFilter filter) {
        OpenPlanFilter asked = filter.of(year(filter));
        Quarter now = Quarter.of(LocalDate.now(clock));
        int quarter = now.year() * 4 + now.number();
        return new Listing<>(mapper.count(asked), (limit, offset) -> mapper.list(asked, quarter, limit, offset));
    }

    /** @throws RequestRejected not found for a year in which nobody plans */
    int year(OpenPlanFilter filter) {
        return known(Objects.requireNonNullElse(filter.year(), thisYear()));
    }

    /** Years of which there may be plans, the next one first. */
    List<Integer> years() {
        return IntStream.rangeClosed(FIRST_YEAR, thisYear() + 1)
                .map(year -> FIRST_YEAR + thisYear() + 1 - year)
                .boxed()
                .toList();
    }

    /** Whether the year is not over. */
    boolean isChangeable(int year) {
        return year >= thisYear();
    }

    /** All that compiled plans of the year promise. */
    @Transactional(readOnly = true)
    List<OpenPlanItem> itemsOfYear(int year) {
        return mapper.itemsOfYear(known(year));
    }

    /** How many things that compiled plans of the year promise have come to what. */
    @Transactional(readOnly = true)
    Map<OpenPlanItemState, Long> tally(int year) {
        LocalDate today = LocalDate.now(clock);
        Map<OpenPlanItemState, Long> tally = new EnumMap<>(OpenPlanItemState.class);
        itemsOfYear(year).forEach(item -> tally.merge(item.state(today), 1L, Long::sum));
        return tally;
    }

    /** The plan, whether or not it is compiled; empty when nobody has begun it. */
    @Transactional(readOnly = true)
    Optional<OpenPlan> plan(String department, int year) {
        return Optional.ofNullable(mapper.find(department, known(year)));
    }

    /** @throws RequestRejected not found when there is none, or it is not compiled */
    @Transactional(readOnly = true)
    OpenPlan compiled(String department, int year) {
        return plan(department, year)
                .filter(OpenPlan::isCompiled)
                .orElseThrow(() -> RequestRejected.notFound("这个部门还没有编制完成 %d 年的开放计划。请从“开放计划”查看已编制的部门。".formatted(year)));
    }

    @Transactional(readOnly = true)
    List<OpenPlanItem> items(OpenPlan plan) {
        return mapper.items(plan.id());
    }

    /**
     * Promises something; in a plan that is compiled, with a reason.
     *
     * @throws RequestRejected invalid with every problem; conflict for a year that is over
     */
    void add(int year, OpenPlanItemForm form, Person by) {
        OpenPlan plan = changeable(year, by);
        NewPlanItem item = rules.check(form, plan, mapper.items(plan.id()));
        mapper.insertItem(plan.id(), item, plan.isCompiled() ? form.reasonText() : "");
    }

    /** Moves what is promised to another quarter; in a plan that is compiled, with a reason. */
    void move(long id, String quarter, String reason, Person by) {
        OpenPlanItem item = outstanding(id, by);
        OpenPlan plan = changeable(item.year(), by);
        int chosen =
                OpenPlanItemForm.quarter(quarter).orElseThrow(() -> RequestRejected.invalid("quarter", "请选择季度：1 至 4。"));
        requireReason(plan, reason);
        mapper.move(id, chosen, plan.isCompiled() ? reason.strip() : "");
    }

    /** Takes it out of a plan; in one that is compiled it stays to be seen, with the reason. */
    void giveUp(long id, String reason, Person by) {
        OpenPlanItem item = outstanding(id, by);
        OpenPlan plan = changeable(item.year(), by);
        requireReason(plan, reason);
        requireOne(plan.isCompiled() ? mapper.giveUp(id, reason.strip()) : mapper.delete(id));
    }

    /**
     * Notes that the public can take it, which is looked up.
     *
     * @throws RequestRejected invalid when it cannot be taken
     */
    void complete(long id, String code, Person by) {
        OpenPlanItem item = outstanding(id, by);
        RequestRejected.throwIf(rules.notOpened(item, code.strip()));
        requireOne(mapper.done(id, code.strip(), LocalDate.now(clock)));
    }

    /** Nobody else has been faster, as the statement itself has seen. */
    private static void requireOne(int changed) {
        if (changed == 0) {
            throw RequestRejected.conflict("计划刚刚由其他人改动，没有重复办理。请刷新页面查看。");
        }
    }

    /** Makes the plan public. */
    void compile(int year, String statement, Person by) {
        OpenPlan plan = changeable(year, by);
        if (plan.isCompiled()) {
            throw RequestRejected.conflict("%d 年的开放计划已经编制完成，没有重复办理。请刷新页面查看。".formatted(year));
        }
        boolean needed = mapper.items(plan.id()).isEmpty();
        if (needed || !statement.isBlank()) {
            RequestRejected.throwIf(Substance.problem(
                    "statement", needed ? "没有计划开放的数据的原因" : "计划的说明", SHORTEST, LONGEST, statement.strip()));
        }
        requireOne(mapper.compile(plan.id(), statement.strip(), by.id(), LocalDateTime.now(clock)));
    }

    private static void requireReason(OpenPlan plan, String reason) {
        if (plan.isCompiled()) {
            RequestRejected.throwIf(Substance.problem("reason", "调整的原因", SHORTEST, LONGEST, reason.strip()));
        }
    }

    /** As nobody else changes it until this transaction ends; begun if need be. */
    private OpenPlan changeable(int year, Person by) {
        if (!isChangeable(known(year))) {
            throw RequestRejected.conflict("只能编制、调整今年和明年的开放计划；%d 年已经过去，计划不再改动。".formatted(year));
        }
        String department = by.departmentCode();
        if (mapper.find(department, year) == null) {
            organization.department(department);
            try {
                mapper.insert(department, year);
            } catch (DuplicateKeyException begunBesides) {
                throw RequestRejected.conflict("本部门的其他人刚刚开始编制这份计划。请刷新页面后再试。");
            }
        }
        mapper.hold(Objects.requireNonNull(mapper.find(department, year)).id());
        return Objects.requireNonNull(mapper.find(department, year));
    }

    private OpenPlanItem outstanding(long id, Person by) {
        OpenPlanItem found = own(id, by);
        mapper.hold(found.planId());
        OpenPlanItem item = own(id, by);
        if (!item.isOutstanding()) {
            throw RequestRejected.conflict(
                    "“%s”%s，不能再改动。请刷新页面查看。".formatted(item.name(), item.doneOn() == null ? "已写明不再开放" : "已经开放"));
        }
        return item;
    }

    private OpenPlanItem own(long id, Person by) {
        return Optional.ofNullable(mapper.item(id))
                .filter(item -> item.departmentCode().equals(by.departmentCode()))
                .orElseThrow(() -> RequestRejected.notFound("本部门的开放计划里没有这一项，可能已经移除。请刷新页面查看。"));
    }

    private int known(int year) {
        if (year < FIRST_YEAR || year > thisYear() + 1) {
            throw RequestRejected.notFound("没有 %d 年的开放计划。请选择 %d 至 %d 年。".formatted(year, FIRST_YEAR, thisYear() + 1));
        }
        return year;
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }
}
