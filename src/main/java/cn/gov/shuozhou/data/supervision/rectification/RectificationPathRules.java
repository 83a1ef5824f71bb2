package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Cases are for those who supervise and those who answer for a department; what was criticized, for everybody at work. */
@Component
class RectificationPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        String[] supervisors = {Role.BUREAU.group(), Role.LEADING_GROUP.group()};
        Set<Role> readers =
                Set.of(Role.BUREAU, Role.LEADING_GROUP, Role.COUNTY_AUTHORITY, Role.APPROVER, Role.DATA_OFFICER);
        return List.of(
                PathRule.to(HttpMethod.POST, "/supervision/rectifications").only(supervisors),
                PathRule.to(HttpMethod.POST, "/supervision/rectifications/*/revoke")
                        .only(supervisors),
                PathRule.to(HttpMethod.POST, "/supervision/rectifications/*/result")
                        .only(supervisors),
                PathRule.to(HttpMethod.POST, "/supervision/rectifications/*/extension/decision")
                        .only(supervisors),
                PathRule.to(HttpMethod.POST, "/supervision/rectifications/*/correction/**")
                        .only(Role.LEADING_GROUP.group()),
                PathRule.to(HttpMethod.POST, "/supervision/rechecks/*").only(supervisors),
                PathRule.to(RecheckController.PAGE + "/**").only(supervisors),
                PathRule.to(HttpMethod.POST, "/supervision/rectifications/*/extension")
                        .only(Role.APPROVER.group(), Role.DATA_OFFICER.group()),
                PathRule.to("/supervision/rectifications/new").only(supervisors),
                PathRule.to("/supervision/rectifications/**").only(Role.groups(readers)),
                PathRule.to(DossierController.PAGE + "/**").only(supervisors),
                PathRule.to("/supervision/templates/**").only(Role.BUREAU.group()),
                PathRule.to(CriticismController.PAGE + "/**").forTheBusiness(),
                PathRule.to("/api/tasks/*/rectification/**").only(Role.groups(Role.taskWorkers())));
    }
}
