package cn.gov.shuozhou.data.organization;

import static cn.gov.shuozhou.data.organization.Role.APPROVER;
import static cn.gov.shuozhou.data.organization.Role.AUDIT_ADMIN;
import static cn.gov.shuozhou.data.organization.Role.BUREAU;
import static cn.gov.shuozhou.data.organization.Role.COUNTY_AUTHORITY;
import static cn.gov.shuozhou.data.organization.Role.DATA_OFFICER;
import static cn.gov.shuozhou.data.organization.Role.DEPARTMENT_LEADER;
import static cn.gov.shuozhou.data.organization.Role.DISCLOSURE_REVIEWER;
import static cn.gov.shuozhou.data.organization.Role.LEADING_GROUP;
import static cn.gov.shuozhou.data.organization.Role.REQUESTER;
import static cn.gov.shuozhou.data.organization.Role.SECRECY_REVIEWER;
import static cn.gov.shuozhou.data.organization.Role.SECURITY_ADMIN;
import static cn.gov.shuozhou.data.organization.Role.SYSTEM_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.organization.Department.Kind;
import cn.gov.shuozhou.data.organization.Department.Level;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("角色的互斥与归属")
class RoleRulesTest {

    @Test
    @DisplayName("一人可以同时是经办人、审批人和数据专员")
    void businessRolesGoTogether() {
        assertThat(sentences(Kind.GOVERNMENT, REQUESTER, APPROVER, DATA_OFFICER))
                .isEmpty();
    }

    @Test
    @DisplayName("小部门可由一人兼任保密审查员和政务公开审查员；不由同一人审查同一办件，由流程把关")
    void aSmallDepartmentMayHaveOneReviewerForBoth() {
        assertThat(sentences(Kind.GOVERNMENT, SECRECY_REVIEWER, DISCLOSURE_REVIEWER, DATA_OFFICER))
                .isEmpty();
        assertThat(sentences(Kind.BUREAU, SECRECY_REVIEWER, AUDIT_ADMIN)).anyMatch(s -> s.contains("不得兼任"));
    }

    @Test
    @DisplayName("三类管理员不得由同一人担任")
    void administratorsExcludeOneAnother() {
        assertThat(sentences(Kind.BUREAU, SYSTEM_ADMIN, AUDIT_ADMIN)).anyMatch(s -> s.contains("不得由同一人担任"));
        assertThat(sentences(Kind.BUREAU, SYSTEM_ADMIN, SECURITY_ADMIN)).anyMatch(s -> s.contains("不得由同一人担任"));
    }

    @Test
    @DisplayName("管理员不得兼任审批等业务角色")
    void administratorsTakeNoPartInTheBusiness() {
        assertThat(sentences(Kind.BUREAU, SYSTEM_ADMIN, APPROVER)).anyMatch(s -> s.contains("不得兼任"));
        assertThat(sentences(Kind.BUREAU, SECURITY_ADMIN)).isEmpty();
    }

    @Test
    @DisplayName("主管部门角色只属于主管部门")
    void supervisingRolesBelongToTheirBodies() {
        assertThat(sentences(Kind.GOVERNMENT, BUREAU)).hasSize(1);
        assertThat(sentences(Kind.GOVERNMENT, COUNTY_AUTHORITY)).hasSize(1);
        assertThat(sentences(Kind.BUREAU, BUREAU)).isEmpty();
        assertThat(sentences(Kind.BUREAU, LEADING_GROUP)).isEmpty();
        assertThat(sentences(Kind.GOVERNMENT, LEADING_GROUP)).isEmpty();
        assertThat(sentences(Kind.COUNTY_AUTHORITY, LEADING_GROUP)).hasSize(1);
        assertThat(sentences(Kind.PUBLIC_SERVICE_ENTERPRISE, LEADING_GROUP)).hasSize(1);
        assertThat(sentences(Kind.COUNTY_AUTHORITY, COUNTY_AUTHORITY)).isEmpty();
    }

    @Test
    @DisplayName("分管领导只看不办，不兼其他角色")
    void aLeaderHoldsNoOtherRole() {
        assertThat(sentences(Kind.GOVERNMENT, DEPARTMENT_LEADER)).isEmpty();
        assertThat(sentences(Kind.GOVERNMENT, DEPARTMENT_LEADER, APPROVER)).anyMatch(s -> s.contains("不得兼任其他角色"));
    }

    @Test
    @DisplayName("至少要有一个角色")
    void noRoleAtAllIsRefused() {
        assertThat(sentences(Kind.GOVERNMENT)).containsExactly("没有选择角色。请至少选择一个角色。");
    }

    private static List<String> sentences(Kind kind, Role... roles) {
        Department department = new Department("some", "某局", "11140600MB00014684", "140600", Level.CITY, kind, false);
        return RoleRules.problems(Set.of(roles), department).stream()
                .map(Problem::sentence)
                .toList();
    }
}
