package cn.gov.shuozhou.data.opening;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** The bureau alone takes open data off and puts them back. */
@Component
class OpeningPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(PathRule.to(OpenWithdrawals.ADDRESS + "/**").only(Role.BUREAU.group()));
    }
}
