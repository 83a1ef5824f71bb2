package cn.gov.shuozhou.data.catalog.health;

import cn.gov.shuozhou.data.organization.Department;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of one department, with the very resources that its figures count.
 *
 * @param drafts resources and changes that it is compiling
 * @param lastChange when a version of its catalogue last took effect or was withdrawn; null if there never was one
 */
public record DepartmentHealth(
        Department department,
        String regionName,
        List<ResourceHealth> resources,
        long drafts,
        @Nullable LocalDateTime lastChange) {

    public DepartmentHealth {
        resources = List.copyOf(resources);
    }

    public int published() {
        return resources.size();
    }

    public long items() {
        return resources.stream().mapToLong(one -> one.resource().items()).sum();
    }

    /** The mean score of its resources that were measured; nothing when none was. */
    public Optional<BigDecimal> quality() {
        return HealthTable.mean(resources);
    }

    public long count(HealthProblem problem) {
        return resources.stream().filter(problem::isOf).count();
    }
}
