package cn.gov.shuozhou.data.organization;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person may do; each role is one engine group. */
public enum Role {
    REQUESTER("requester", "使用部门经办人"),
    APPROVER("approver", "提供部门审批人"),
    DATA_OFFICER("data-officer", "数据专员"),
    SECRECY_REVIEWER("secrecy-reviewer", "保密审查员"),
    DISCLOSURE_REVIEWER("disclosure-reviewer", "政务公开审查员"),
    BUREAU("bureau", "市政务信息管理局工作人员"),
    LEADING_GROUP("leading-group", "领导小组办公室"),
    COUNTY_AUTHORITY("county-authority", "县（市、区）主管部门"),
    ANALYST("analyst", "统计分析员"),
    /** Looks at the figures and cases of the own department; of a task it only settles which of the people does it. */
    DEPARTMENT_LEADER("department-leader", "分管领导"),
    SYSTEM_ADMIN("system-admin", "系统管理员"),
    SECURITY_ADMIN("security-admin", "安全管理员"),
    AUDIT_ADMIN("audit-admin", "审计管理员");

    private final String group;
    private final String label;

    Role(String group, String label) {
        this.group = group;
        this.label = label;
    }

    /** Id of the engine group that holds this role. */
    public String group() {
        return group;
    }

    public String label() {
        return label;
    }

    /** The Spring Security authority of this role. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** Those to whom procedures give tasks. */
    public static Set<Role> taskWorkers() {
        return EnumSet.of(
                APPROVER, DATA_OFFICER, SECRECY_REVIEWER, DISCLOSURE_REVIEWER, BUREAU, LEADING_GROUP, COUNTY_AUTHORITY);
    }

    /** System, security and audit administrator: three people, none of whom has a business role. */
    public static Set<Role> administrators() {
        return EnumSet.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN);
    }

    /** Those who have to do with cases and data. */
    public static Set<Role> ofTheBusiness() {
        return EnumSet.complementOf(EnumSet.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN));
    }

    /** Those of them who do something in it; the others only look. */
    public static Set<Role> ofWorkers() {
        Set<Role> workers = ofTheBusiness();
        workers.remove(DEPARTMENT_LEADER);
        return workers;
    }

    /** Those who answer for the catalogue of the city, of a county or of their own department. */
    public static Set<Role> catalogWatchers() {
        return EnumSet.of(BUREAU, LEADING_GROUP, ANALYST, COUNTY_AUTHORITY, DATA_OFFICER, APPROVER);
    }

    /** The roles in words, in their usual order. */
    public static String labels(Set<Role> roles) {
        return roles.stream().sorted().map(Role::label).collect(Collectors.joining("、"));
    }

    /** The ids of their groups. */
    public static Set<String> groups(Set<Role> roles) {
        return roles.stream().map(Role::group).collect(Collectors.toUnmodifiableSet());
    }

    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
    }
}
