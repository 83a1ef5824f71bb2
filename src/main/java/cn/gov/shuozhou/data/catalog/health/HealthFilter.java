package cn.gov.shuozhou.data.catalog.health;

import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.search.SearchText;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows, as it comes from an address; nothing given means everything.
 *
 * @param having only departments that have a resource with this problem
 * @param problem only resources that have this problem
 * @param q words in the name or the code of a resource
 */
public record HealthFilter(
        @Nullable String region,
        @Nullable String department,
        @Nullable HealthProblem having,
        @Nullable HealthProblem problem,
        @Nullable SearchText q,
        @Nullable Sort sort,
        @Nullable Integer page) {

    /** The order of the departments; equal ones keep their usual order. */
    public enum Sort {
        DEPARTMENT("按部门", (one, other) -> 0),
        PUBLISHED("已发布多的在前", Comparator.comparing(DepartmentHealth::published).reversed()),
        WITHOUT_DATA("没有数据多的在前", most(HealthProblem.WITHOUT_DATA)),
        OVERDUE("超期未更新多的在前", most(HealthProblem.OVERDUE)),
        POOR("质量低于要求多的在前", most(HealthProblem.POOR)),
        UNUSED("从未使用多的在前", most(HealthProblem.UNUSED)),
        UNGRANTED("从未授权多的在前", most(HealthProblem.UNGRANTED)),
        LAST_CHANGE(
                "最久没有变更的在前",
                Comparator.comparing(DepartmentHealth::lastChange, Comparator.nullsFirst(Comparator.naturalOrder())));

        private final String label;
        private final Comparator<DepartmentHealth> order;

        Sort(String label, Comparator<DepartmentHealth> order) {
            this.label = label;
            this.order = order;
        }

        private static Comparator<DepartmentHealth> most(HealthProblem problem) {
            return Comparator.<DepartmentHealth, Long>comparing(one -> one.count(problem))
                    .reversed();
        }

        public String label() {
            return label;
        }
    }

    public HealthFilter {
        region = orNull(region);
        department = orNull(department);
    }

    /** The whole of one department. */
    public static HealthFilter ofDepartment(String code, int page) {
        return new HealthFilter(null, code, null, null, null, null, page);
    }

    /** The same departments with all their resources. */
    HealthFilter whole() {
        return new HealthFilter(region, department, having, null, null, sort, null);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    boolean passes(Department candidate) {
        return (region == null || region.equals(candidate.regionCode()))
                && (department == null || department.equals(candidate.code()));
    }

    boolean passes(DepartmentHealth candidate) {
        return having == null || candidate.count(having) > 0;
    }

    boolean passes(ResourceHealth candidate) {
        return (problem == null || problem.isOf(candidate))
                && words().isFoundIn(
                                candidate.resource().name(),
                                candidate.resource().code(),
                                candidate.resource().departmentName());
    }

    /** Whether nothing was asked for. */
    public boolean everything() {
        return region == null && department == null && having == null && problem == null && words().isEmpty();
    }

    public SearchText words() {
        return SearchText.orNothing(q);
    }

    Comparator<DepartmentHealth> order() {
        return Objects.requireNonNullElse(sort, Sort.DEPARTMENT).order;
    }

    public int number() {
        return page == null ? 1 : page;
    }
}
