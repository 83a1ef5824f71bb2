package cn.gov.shuozhou.data.report.monitor;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose cases somebody's figures count.
 *
 * @param department null for the whole city's; otherwise those that this department handles
 * @param name as the page says it
 */
@Article("第七条")
public record MonitorScope(@Nullable String department, String name) {

    public static final MonitorScope CITY = new MonitorScope(null, "全市");

    /** Empty for somebody who has no figures to look at. */
    public static Optional<MonitorScope> of(Person person) {
        if (Stream.of(Role.BUREAU, Role.LEADING_GROUP).anyMatch(person::has)) {
            return Optional.of(CITY);
        }
        return person.has(Role.DEPARTMENT_LEADER)
                ? Optional.of(new MonitorScope(person.departmentCode(), person.departmentName()))
                : Optional.empty();
    }

    public boolean isCity() {
        return department == null;
    }
}
