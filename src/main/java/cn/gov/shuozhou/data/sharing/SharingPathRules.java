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
        String requester = Role.REQUESTER.group();
        return List.of(
                PathRule.to("/sharing/applications").only(requester),
                PathRule.to("/sharing/applications/new").only(requester),
                PathRule.to("/sharing/applications/draft").only(requester),
                PathRule.to("/sharing/applications/export.xlsx").only(requester),
                PathRule.to("/sharing/applications/renewals").only(requester),
                PathRule.to("/sharing/applications/{token}/delete").only(requester),
                PathRule.to("/sharing/applications/{caseNumber}").forTheBusiness(),
                PathRule.to("/sharing/applications/{caseNumber}/{act}").forTheBusiness(),
                PathRule.to("/sharing/onward/**").only(requester),
                PathRule.to("/sharing/received/**").only(Role.APPROVER.group(), Role.DATA_OFFICER.group()),
                PathRule.to("/sharing/cases").only(Role.BUREAU.group()),
                PathRule.to("/api/tasks/*/sharing/**").only(Role.groups(Role.taskWorkers())));
    }
}
