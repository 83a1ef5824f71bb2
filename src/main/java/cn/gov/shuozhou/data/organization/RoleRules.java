package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.organization.Department.Kind;
import cn.gov.shuozhou.data.organization.Department.Level;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which roles one person may hold together, and in which department. */
@Article({"第七条", "第三十一条"})
public final class RoleRules {

    private static final String FIELD = "roles";

    private RoleRules() {}

    /**
     * Lets the roles pass or refuses them with every reason.
     *
     * @throws RequestRejected invalid
     */
    public static void check(Set<Role> roles, Department department) {
        List<Problem> problems = problems(roles, department);
        if (!problems.isEmpty()) {
            throw RequestRejected.invalid(problems);
        }
    }

    public static List<Problem> problems(Set<Role> roles, Department department) {
        List<Problem> problems = new ArrayList<>();
        if (roles.isEmpty()) {
            problems.add(new Problem(FIELD, "没有选择角色。请至少选择一个角色。"));
        }
        long administrators =
                roles.stream().filter(Role.administrators()::contains).count();
        if (administrators > 1) {
            problems.add(new Problem(FIELD, "系统管理员、安全管理员和审计管理员不得由同一人担任。请只保留其中一个。"));
        }
        if (administrators > 0 && administrators < roles.size()) {
            problems.add(new Problem(FIELD, "系统、安全、审计管理员不得兼任申请、审批等业务角色。请为业务工作另设账号。"));
        }
        if (department.kind() != Kind.BUREAU && roles.contains(Role.BUREAU)) {
            problems.add(new Problem(FIELD, "“市政务信息管理局工作人员”只能授予市政务信息管理局的人员。请取消该角色或更换部门。"));
        }
        if (!mayJoinLeadingGroup(department) && roles.contains(Role.LEADING_GROUP)) {
            problems.add(new Problem(FIELD, "“领导小组办公室”只能授予市政务信息管理局和市级政务部门的人员。请取消该角色或更换部门。"));
        }
        if (department.kind() != Kind.COUNTY_AUTHORITY && roles.contains(Role.COUNTY_AUTHORITY)) {
            problems.add(new Problem(FIELD, "“县（市、区）主管部门”角色只能授予县级主管部门的人员。请取消该角色或更换部门。"));
        }
        if (roles.contains(Role.DEPARTMENT_LEADER) && roles.size() > 1) {
            problems.add(new Problem(FIELD, "“分管领导”只查看本部门的数字和办件，不得兼任其他角色。请只保留这一个角色，或者为办理业务另设账号。"));
        }
        return problems;
    }

    /** Its office is at the bureau; members of other departments decide on the bureau itself (第三十三条). */
    private static boolean mayJoinLeadingGroup(Department department) {
        return department.kind() == Kind.BUREAU
                || department.kind() == Kind.GOVERNMENT && department.level() == Level.CITY;
    }
}
