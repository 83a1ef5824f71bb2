package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.RequestOutcome;
import cn.gov.shuozhou.data.organization.Role;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a system administrator asks to be done with an account.
 *
 * @param roleNames the roles that the person is to have from then on, comma between; empty for a password
 * @param codeBy who has been given the activation code; null while nobody has, and where none is needed
 */
record AccountRequest(
        long id,
        String personId,
        String personName,
        String departmentName,
        Kind kind,
        String roleNames,
        String requestedBy,
        LocalDateTime requestedAt,
        RequestOutcome outcome,
        @Nullable String decidedBy,
        @Nullable LocalDateTime decidedAt,
        @Nullable String codeBy,
        @Nullable String codeHash) {

    enum Kind {
        ROLES("授予或变更角色"),
        PASSWORD("重新签发口令");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Set<Role> roles() {
        return Arrays.stream(roleNames.split(","))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    public boolean waits() {
        return outcome == RequestOutcome.WAITING;
    }

    /** Whether it opens the account of an administrator: that takes two people, one with the password and one with the code. */
    boolean opensAdministrator(Person person) {
        Set<Role> held = kind == Kind.PASSWORD ? person.roles() : roles();
        return held.stream().anyMatch(Role.administrators()::contains);
    }

    static String names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }
}
