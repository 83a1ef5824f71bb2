package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** The system administrator enters people and accounts, the security administrator confirms; everyone changes the own password. */
@Component
class AccountPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to("/organization/people/**").only(Role.SYSTEM_ADMIN.group()),
                PathRule.to("/organization/import/**").only(Role.SYSTEM_ADMIN.group()),
                PathRule.to("/organization/programs/**").only(Role.SYSTEM_ADMIN.group()),
                PathRule.to("/accounts/**").only(Role.SECURITY_ADMIN.group()),
                PathRule.to(OwnPasswordController.PATH).forEveryoneSignedIn());
    }
}
