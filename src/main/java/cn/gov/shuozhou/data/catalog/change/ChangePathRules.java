package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Data officers propose; what comes of it is for all who may have to do with the resource. */
@Component
class ChangePathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to("/catalog/changes/new").only(Role.DATA_OFFICER.group()),
                PathRule.to(HttpMethod.POST, "/catalog/changes").only(Role.DATA_OFFICER.group()),
                PathRule.to(HttpMethod.POST, "/catalog/changes/*/recipients/**").only(Role.BUREAU.group()),
                PathRule.to("/catalog/changes/**").forTheBusiness(),
                PathRule.to("/api/tasks/*/change/**").only(Role.groups(Role.taskWorkers())));
    }
}
