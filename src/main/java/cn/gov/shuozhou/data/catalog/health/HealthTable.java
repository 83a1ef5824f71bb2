package cn.gov.shuozhou.data.catalog.health;

import cn.gov.shuozhou.data.catalog.QualityHistory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    /** The mean score of all resources that were measured. */
    public Optional<BigDecimal> quality() {
        return mean(departments.stream()
                .flatMap(department -> department.touched().stream())
                .toList());
    }

    static Optional<BigDecimal> mean(List<ResourceHealth> resources) {
        List<BigDecimal> scores = resources.stream()
                .map(ResourceHealth::quality)
                .filter(Objects::nonNull)
                .map(QualityHistory.Score::score)
                .toList();
        return scores.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_UP));
    }

    private long sum(ToLongFunction<DepartmentHealth> figure) {
        return departments.stream().mapToLong(figure).sum();
    }
}
