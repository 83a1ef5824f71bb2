package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** One administrator keeps people and departments, another confirms what gives rights; everyone keeps his own password. */
@Component
class OrganizationPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to("/organization/**").only(Role.SYSTEM_ADMIN.group()),
                PathRule.to("/accounts/**").only(Role.SECURITY_ADMIN.group()),
                PathRule.to(OwnPasswordController.PATH).forEveryoneSignedIn());
    }
}
