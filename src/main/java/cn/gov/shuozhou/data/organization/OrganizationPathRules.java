package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** The register of departments and how people are reached are kept by the system administrator, confirmed by the security administrator. */
@Component
class OrganizationPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to(DepartmentChangeController.PAGE + "/**").only(Role.BUREAU.group()),
                PathRule.to("/organization").only(Role.SYSTEM_ADMIN.group()),
                PathRule.to("/organization/export.xlsx").only(Role.SYSTEM_ADMIN.group()),
                PathRule.to("/organization/departments/**").only(Role.SYSTEM_ADMIN.group()),
                PathRule.to("/organization/people/*/email").only(Role.SYSTEM_ADMIN.group()),
                PathRule.to("/organization/people/*/contact").only(Role.SYSTEM_ADMIN.group()),
                PathRule.to("/accounts/departments/**").only(Role.SECURITY_ADMIN.group()));
    }
}
