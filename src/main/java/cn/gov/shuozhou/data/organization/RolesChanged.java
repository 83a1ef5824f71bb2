package cn.gov.shuozhou.data.organization;

import java.util.Set;

/**
 * Somebody has other roles from now on, none at all when the account has ended. Published in the transaction in which it
 * happens.
 *
 * @param before the person with the roles held until now
 */
public record RolesChanged(Person before, Set<Role> roles) {

    public RolesChanged {
        roles = Set.copyOf(roles);
    }
}
