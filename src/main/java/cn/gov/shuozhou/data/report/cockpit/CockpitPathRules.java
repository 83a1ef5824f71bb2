package cn.gov.shuozhou.data.report.cockpit;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** For those who may enter Cockpit. */
@Component
class CockpitPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(PathRule.to(CockpitController.ADDRESS + "/**").only(Role.BUREAU.group()));
    }
}
