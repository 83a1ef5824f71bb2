package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Anybody applies and comes back with number and code; the staff see the cases that concern their department. */
@Component
class ApplicationPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to("/open/applications/**").forAnybody(),
                PathRule.to("/opening/applications/**").forTheBusiness(),
                PathRule.to("/api/tasks/*/opening/**").only(Role.groups(Role.taskWorkers())));
    }
}
