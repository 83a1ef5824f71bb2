package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Each list of applications is for those whose work it is; a case shows itself only to those concerned. */
@Component
class SharingPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to("/sharing/applications/**").only(Role.REQUESTER.group()),
                PathRule.to("/sharing/received/**").only(Role.APPROVER.group(), Role.DATA_OFFICER.group()),
                PathRule.to("/sharing/cases/**").only(Role.BUREAU.group()),
                PathRule.to("/cases/**").forTheBusiness(),
                PathRule.to("/api/tasks/*/sharing/**").only(Role.groups(Role.taskWorkers())));
    }
}
