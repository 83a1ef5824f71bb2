package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.audit.Actor;
import java.io.Serializable;
import java.util.Set;

/** Someone who signs in: the principal of a session. */
public record Person(String id, String name, String departmentCode, String departmentName, Set<Role> roles)
        implements Actor, Serializable {

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
