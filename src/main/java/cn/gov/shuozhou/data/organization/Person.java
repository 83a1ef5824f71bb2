package cn.gov.shuozhou.data.organization;

import java.io.Serializable;
import java.util.Set;

/** Someone who signs in: the principal of a session. */
public record Person(String id, String name, String departmentCode, String departmentName, Set<Role> roles)
        implements Serializable {

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
