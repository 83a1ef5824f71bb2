package cn.gov.shuozhou.data.casework.batch;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Many tasks at once are for whoever is given tasks. */
@Component
class BatchPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(PathRule.to("/todo/batch/**").only(Role.groups(Role.taskWorkers())));
    }
}
