package cn.gov.shuozhou.data.catalog.health;

import cn.gov.shuozhou.data.catalog.UpdateCycle;
import cn.gov.shuozhou.data.catalog.UpdateRule;
import cn.gov.shuozhou.data.catalog.UpdateRules;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a department owes its catalogue and has not done by today: each kind is read with one statement. */
@Service
@Transactional(readOnly = true)
@Article({"第十条", "第十二条", "第十七条"})
public class CatalogLapses {

    /** A new department has so many months to compile its catalogue (系统约定). */
    private static final int MONTHS_TO_COMPILE = 3;

    private final LapseMapper mapper;
    private final UpdateRules rules;
    private final Clock clock;

    CatalogLapses(LapseMapper mapper, UpdateRules rules, Clock clock) {
        this.mapper = mapper;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A resource to be shared whose data were not provided or renewed in time.
     *
     * @param renewedOn the day of the last load of data, or of the publication where there are no data yet
     */
    public record Renewal(
            long resourceId,
            String code,
            String name,
            String departmentCode,
            int version,
            UpdateCycle updateCycle,
            @Nullable LocalDateTime dataUpdatedAt,
            LocalDate renewedOn) {}

    /** A department whose catalogue has stayed as it was. */
    public record Unchanged(String departmentCode, long resources, LocalDate changedOn) {}

    /** Those whose cycle and grace are over. */
    public List<Renewal> lateRenewals() {
        return renewals(UpdateRule::lateBefore, null);
    }

    /**
     * Those whose cycle is over, the grace or not.
     *
     * @param department null for all
     */
    public List<Renewal> dueRenewals(@Nullable String department) {
        return renewals(UpdateRule::dueBefore, department);
    }

    private List<Renewal> renewals(BiFunction<UpdateRule, LocalDate, LocalDate> before, @Nullable String department) {
        LocalDate today = LocalDate.now(clock);
        return mapper.renewals(
                rules.all().stream()
                        .filter(UpdateRule::isFixed)
                        .map(rule -> new LapseMapper.RenewedBefore(rule.cycle(), before.apply(rule, today)))
                        .toList(),
                department);
    }

    /** The last day on which new data are in time, the grace included. */
    public LocalDate renewBy(Renewal renewal) {
        return rules.of(renewal.updateCycle()).lastDay(renewal.renewedOn()).orElseThrow();
    }

    /** Codes of the departments that have published nothing and have nothing under review; new ones are given time. */
    public List<String> withoutCatalog() {
        LocalDate today = LocalDate.now(clock);
        return mapper.withoutCatalog(today, today.minusMonths(MONTHS_TO_COMPILE).atStartOfDay());
    }

    /** The departments whose catalogue has not changed since this day, and is not being changed. */
    public List<Unchanged> unchangedSince(LocalDate day) {
        return mapper.unchangedSince(day.atStartOfDay());
    }
}
