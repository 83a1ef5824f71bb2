package cn.gov.shuozhou.data.catalog.health;

import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Organization;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The state of the catalogue as it was counted within the last seconds: counting a whole city looks at every resource. The
 * page says as of when.
 */
@Component
class KeptHealth {

    /** A table may hold thousands of resources. */
    private static final int MOST = 50;

    private record Asked(HealthFilter filter, List<Department> departments) {}

    /** What was counted. */
    record Counted(HealthTable table, LocalDateTime asOf) {}

    private final CatalogHealth health;
    private final Organization organization;
    private final Clock clock;
    private final Cache<Asked, Counted> tables;

    /** @param kept how long; zero counts anew each time */
    KeptHealth(
            CatalogHealth health,
            Organization organization,
            Clock clock,
            @Value("${app.monitor.kept:5s}") Duration kept) {
        this.health = health;
        this.organization = organization;
        this.clock = clock;
        this.tables =
                Caffeine.newBuilder().expireAfterWrite(kept).maximumSize(MOST).build();
    }

    Counted table(HealthFilter filter, Predicate<Department> scope) {
        List<Department> seen =
                organization.departments().stream().filter(scope).toList();
        return tables.get(
                new Asked(filter.whole(), seen),
                asked -> new Counted(
                        health.table(asked.filter(), asked.departments()::contains), LocalDateTime.now(clock)));
    }
}
