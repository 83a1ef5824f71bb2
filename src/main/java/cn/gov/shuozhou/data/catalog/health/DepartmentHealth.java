package cn.gov.shuozhou.data.catalog.health;

import cn.gov.shuozhou.data.catalog.health.HealthMapper.Sums;
import cn.gov.shuozhou.data.organization.Department;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of one department in figures.
 *
 * @param sums what is counted of all its resources
 * @param touched those of its resources that were ever granted, used or measured: the others were not, and are no poor data
 * @param drafts resources and changes that it is compiling
 * @param lastChange when a version of its catalogue last took effect or was withdrawn; null if there never was one
 */
public record DepartmentHealth(
        Department department,
        String regionName,
        Sums sums,
        List<ResourceHealth> touched,
        long drafts,
        @Nullable LocalDateTime lastChange) {

    public DepartmentHealth {
        touched = List.copyOf(touched);
    }

    public long published() {
        return sums.published();
    }

    public long items() {
        return sums.items();
    }

    /** The mean score of its resources that were measured; nothing when none was. */
    public Optional<BigDecimal> quality() {
        return HealthTable.mean(touched);
    }

    public long count(HealthProblem problem) {
        return switch (problem) {
            case WITHOUT_DATA -> sums.withoutData();
            case DUE -> sums.due();
            case OVERDUE -> sums.overdue();
            case POOR -> touched.stream().filter(problem::isOf).count();
            case UNUSED, UNGRANTED, ANY ->
                sums.published()
                        - touched.stream().filter(one -> !problem.isOf(one)).count();
        };
    }
}
