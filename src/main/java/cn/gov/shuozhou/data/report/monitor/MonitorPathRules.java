package cn.gov.shuozhou.data.report.monitor;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The whole city's figures are for those who answer for it, a department's for whoever leads it. */
@Component
class MonitorPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(PathRule.to(MonitorController.ADDRESS + "/**")
                .only(Role.groups(Set.of(Role.BUREAU, Role.LEADING_GROUP, Role.DEPARTMENT_LEADER))));
    }
}
