package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.organization.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A new person as entered, not yet checked. */
record PersonForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String departmentCode,
        @Nullable Set<Role> roles) {

    static PersonForm empty(@Nullable String departmentCode) {
        return new PersonForm(null, null, departmentCode, Set.of());
    }

    /** The user name as it is stored. */
    String enteredId() {
        return id == null ? "" : id.strip();
    }

    boolean wants(Role role) {
        return roles != null && roles.contains(role);
    }
}
