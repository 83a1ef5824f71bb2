package cn.gov.shuozhou.data.organization.account;

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
        Outcome outcome,
        @Nullable String decidedBy,
        @Nullable LocalDateTime decidedAt) {

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

    enum Outcome {
        WAITING("待确认", "kind-warn"),
        CONFIRMED("已确认", "kind-ok"),
        REFUSED("不同意", "kind-bad"),
        REPLACED("已被新申请代替", "kind-quiet"),
        FIRST("首任安全管理员，免确认", "kind-info");

        private final String label;
        private final String styleClass;

        Outcome(String label, String styleClass) {
            this.label = label;
            this.styleClass = styleClass;
        }

        public String label() {
            return label;
        }

        public String styleClass() {
            return styleClass;
        }
    }

    public Set<Role> roles() {
        return Arrays.stream(roleNames.split(","))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    static String names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }
}
