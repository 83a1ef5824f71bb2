package cn.gov.shuozhou.data.catalog.health;

import cn.gov.shuozhou.data.catalog.UpdateCycle;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
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
    private final Clock clock;

    CatalogLapses(LapseMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * A resource to be shared whose data were not provided or renewed within its cycle.
     *
     * @param renewedOn the day of the last load of data, or of the publication where there are no data yet
     */
    public record LateRenewal(
            long resourceId,
            String code,
            String name,
            String departmentCode,
            int version,
            UpdateCycle updateCycle,
            @Nullable LocalDateTime dataUpdatedAt,
            LocalDate renewedOn) {

        /** The last day on which new data were in time, the grace included. */
        public LocalDate renewBy() {
            return UpdateRule.of(updateCycle).lastDay(renewedOn).orElseThrow();
        }
    }

    /** A department whose catalogue has stayed as it was. */
    public record Unchanged(String departmentCode, long resources, LocalDate changedOn) {}

    public List<LateRenewal> lateRenewals() {
        LocalDate today = LocalDate.now(clock);
        return mapper.lateRenewals(UpdateRule.ALL.stream()
                .filter(UpdateRule::isFixed)
                .map(rule -> new LapseMapper.LateBefore(rule.cycle(), rule.lateBefore(today)))
                .toList());
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
