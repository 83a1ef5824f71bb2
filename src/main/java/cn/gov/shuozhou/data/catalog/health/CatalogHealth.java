package cn.gov.shuozhou.data.catalog.health;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import cn.gov.shuozhou.data.catalog.QualityHistory;
import cn.gov.shuozhou.data.catalog.UpdateRules;
import cn.gov.shuozhou.data.catalog.health.HealthMapper.CycleDays;
import cn.gov.shuozhou.data.catalog.health.HealthMapper.LastChange;
import cn.gov.shuozhou.data.catalog.health.HealthMapper.Sums;
import cn.gov.shuozhou.data.catalog.health.HealthMapper.Tally;
import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Region;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The state of the catalogue by department. The database counts; only resources that were ever granted, used or measured are
 * looked at one by one. That a figure and the list behind it do not differ is shown by a test.
 */
@Service
@Transactional(readOnly = true)
@Article({"第七条", "第十条", "第十七条"})
public class CatalogHealth {

    private static final int AT_ONCE = 1_000;

    private final HealthMapper mapper;
    private final Organization organization;
    private final UpdateRules rules;
    private final QualityHistory quality;
    private final Clock clock;

    CatalogHealth(
            HealthMapper mapper, Organization organization, UpdateRules rules, QualityHistory quality, Clock clock) {
        this.mapper = mapper;
        this.organization = organization;
        this.rules = rules;
        this.quality = quality;
        this.clock = clock;
    }

    /**
     * The departments that scope and filter let pass, in the filter's order, those without any resource too.
     *
     * @param scope what the reader may see
     */
    public HealthTable table(HealthFilter filter, Predicate<Department> scope) {
        List<Department> asked = organization.departments().stream()
                .filter(scope)
                .filter(filter::passes)
                .toList();
        if (asked.isEmpty()) {
            return new HealthTable(List.of());
        }
        List<String> codes = codes(asked);
        Map<String, Sums> sums =
                mapper.sums(codes, cycleDays()).stream().collect(toMap(Sums::departmentCode, one -> one, Sums::plus));
        Map<String, List<ResourceHealth>> touched = touched(codes).stream()
                .collect(groupingBy(health -> health.resource().departmentCode()));
        Map<String, Long> drafts = mapper.drafts().stream().collect(toMap(Tally::departmentCode, Tally::total));
        Map<String, LastChange> changes = mapper.lastChanges().stream()
                .filter(change -> change.changedAt() != null)
                .collect(toMap(LastChange::departmentCode, change -> change));
        Map<String, String> regions = organization.regions().stream().collect(toMap(Region::code, Region::name));
        return new HealthTable(asked.stream()
                .map(department -> new DepartmentHealth(
                        department,
                        regions.getOrDefault(department.regionCode(), department.regionCode()),
                        sums.getOrDefault(department.code(), Sums.none(department.code())),
                        touched.getOrDefault(department.code(), List.of()),
                        drafts.getOrDefault(department.code(), 0L),
                        changes.containsKey(department.code())
                                ? changes.get(department.code()).changedAt()
                                : null))
                .filter(filter::passes)
                .sorted(filter.order())
                .toList());
    }

    /** None stands for all: a city has more departments than a statement should name. */
    private List<String> codes(List<Department> asked) {
        return asked.size() == organization.departments().size()
                ? List.of()
                : asked.stream().map(Department::code).toList();
    }

    private List<CycleDays> cycleDays() {
        LocalDate today = LocalDate.now(clock);
        return rules.all().stream()
                .map(rule -> rule.isFixed()
                        ? new CycleDays(rule.cycle(), rule.dueBefore(today), rule.lateBefore(today))
                        : new CycleDays(rule.cycle(), null, null))
                .toList();
    }

    private List<ResourceHealth> touched(List<String> codes) {
        State state = new State();
        List<Long> ids = state.touched();
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + AT_ONCE)
                .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                .flatMap(some -> mapper.published(codes, some).stream())
                .map(state::of)
                .toList();
    }

    /** What other features know of the resources. */
    private final class State {

        private final Map<Long, QualityHistory.Score> scores = quality.scores();
        private final LocalDate today = LocalDate.now(clock);

        List<Long> touched() {
            return Stream.concat(mapper.granted().stream(), scores.keySet().stream())
                    .distinct()
                    .toList();
        }

        ResourceHealth of(ResourceHealth.Published one) {
            return new ResourceHealth(one, rules.of(one.updateCycle()), scores.get(one.id()), today);
        }
    }

    /** The resources behind the figures of the same filter, narrowed to its problem and words. */
    public List<ResourceHealth> resources(HealthFilter filter, Predicate<Department> scope) {
        List<Department> departments = table(filter, scope).departments().stream()
                .map(DepartmentHealth::department)
                .toList();
        if (departments.isEmpty()) {
            return List.of();
        }
        State state = new State();
        Map<String, List<ResourceHealth>> resources = mapper.published(codes(departments), null).stream()
                .map(state::of)
                .filter(filter::passes)
                .collect(groupingBy(health -> health.resource().departmentCode()));
        return departments.stream()
                .flatMap(department -> resources.getOrDefault(department.code(), List.of()).stream())
                .toList();
    }
}
