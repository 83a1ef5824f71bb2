package cn.gov.shuozhou.data.catalog.health;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import cn.gov.shuozhou.data.catalog.GrantHistory;
import cn.gov.shuozhou.data.catalog.QualityHistory;
import cn.gov.shuozhou.data.catalog.UpdateRules;
import cn.gov.shuozhou.data.catalog.health.HealthMapper.LastChange;
import cn.gov.shuozhou.data.catalog.health.HealthMapper.Tally;
import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Region;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The state of the catalogue by department. Every figure counts resources that are at hand, a few columns each: a figure and
 * the list behind it cannot differ, and a city's whole catalogue is some thousands of rows.
 */
@Service
@Transactional(readOnly = true)
@Article({"第七条", "第十条", "第十七条"})
public class CatalogHealth {

    private final HealthMapper mapper;
    private final Organization organization;
    private final GrantHistory use;
    private final UpdateRules rules;
    private final QualityHistory quality;
    private final Clock clock;

    CatalogHealth(
            HealthMapper mapper,
            Organization organization,
            GrantHistory use,
            UpdateRules rules,
            QualityHistory quality,
            Clock clock) {
        this.mapper = mapper;
        this.organization = organization;
        this.use = use;
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
        Map<String, List<ResourceHealth>> resources = resources(filter);
        Map<String, Long> drafts = mapper.drafts().stream().collect(toMap(Tally::departmentCode, Tally::total));
        Map<String, LastChange> changes =
                mapper.lastChanges().stream().collect(toMap(LastChange::departmentCode, change -> change));
        Map<String, String> regions = organization.regions().stream().collect(toMap(Region::code, Region::name));
        return new HealthTable(organization.departments().stream()
                .filter(scope)
                .filter(filter::passes)
                .map(department -> new DepartmentHealth(
                        department,
                        regions.getOrDefault(department.regionCode(), department.regionCode()),
                        resources.getOrDefault(department.code(), List.of()),
                        drafts.getOrDefault(department.code(), 0L),
                        changes.containsKey(department.code())
                                ? changes.get(department.code()).changedAt()
                                : null))
                .filter(filter::passes)
                .sorted(filter.order())
                .toList());
    }

    private Map<String, List<ResourceHealth>> resources(HealthFilter filter) {
        Set<Long> granted = use.everGranted();
        Set<Long> used = use.everUsed();
        Map<Long, QualityHistory.Score> scores = quality.scores();
        LocalDate today = LocalDate.now(clock);
        return mapper.published(filter.department()).stream()
                .map(one -> new ResourceHealth(
                        one,
                        granted.contains(one.id()),
                        used.contains(one.id()),
                        rules.of(one.updateCycle()),
                        scores.get(one.id()),
                        today))
                .collect(groupingBy(health -> health.resource().departmentCode()));
    }

    /** The resources behind the figures of the same filter, narrowed to its problem and words. */
    public List<ResourceHealth> resources(HealthFilter filter, Predicate<Department> scope) {
        return table(filter, scope).departments().stream()
                .flatMap(department -> department.resources().stream())
                .filter(filter::passes)
                .toList();
    }
}
