package cn.gov.shuozhou.data.catalog.county;

import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whose comments a person may read: the bureau all, a county's authority those to the departments of its region, a data
 * officer those to the own department.
 *
 * @param region null for every region
 * @param department null for every department
 */
record CommentScope(@Nullable String region, @Nullable String department) {

    static CommentScope of(Person person, Department own) {
        if (person.has(Role.BUREAU)) {
            return new CommentScope(null, null);
        }
        return person.has(Role.COUNTY_AUTHORITY)
                ? new CommentScope(own.regionCode(), null)
                : new CommentScope(null, own.code());
    }
}
