package cn.gov.shuozhou.data.catalog.health;

import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import java.util.function.Predicate;

/** Whose catalogue a person watches over: the city's, that of the own county, or that of the own department. */
@Article("第七条")
public final class HealthScope {

    private static final List<Role> OF_THE_CITY = List.of(Role.BUREAU, Role.LEADING_GROUP, Role.ANALYST);

    private HealthScope() {}

    /** Lets the departments pass that the person may look into. */
    public static Predicate<Department> of(Person person, Department own) {
        if (OF_THE_CITY.stream().anyMatch(person::has)) {
            return department -> true;
        }
        if (person.has(Role.COUNTY_AUTHORITY)) {
            return ofCounty(own);
        }
        return department -> department.code().equals(own.code());
    }

    /** The departments of the authority's own county; a department of the city has none. */
    public static Predicate<Department> ofCounty(Department authority) {
        return department -> authority.level() == Department.Level.COUNTY
                && department.regionCode().equals(authority.regionCode());
    }
}
