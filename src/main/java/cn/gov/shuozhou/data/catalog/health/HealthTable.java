package cn.gov.shuozhou.data.catalog.health;

import java.util.List;
import java.util.function.ToLongFunction;

/** The departments that a filter lets pass, with the figures of all of them together. */
public record HealthTable(List<DepartmentHealth> departments) {

    public HealthTable {
        departments = List.copyOf(departments);
    }

    public long published() {
        return sum(DepartmentHealth::published);
    }

    public long items() {
        return sum(DepartmentHealth::items);
    }

    public long drafts() {
        return sum(DepartmentHealth::drafts);
    }

    public long count(HealthProblem problem) {
        return sum(department -> department.count(problem));
    }

    private long sum(ToLongFunction<DepartmentHealth> figure) {
        return departments.stream().mapToLong(figure).sum();
    }
}
