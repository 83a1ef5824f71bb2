package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where a case stands in its model, and what is the same of the tasks of all procedures. */
@Component
class CasePathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to("/api/cases/**").forTheBusiness(),
                PathRule.to("/api/tasks/*/put-back").only(Role.groups(Role.taskWorkers())));
    }
}
