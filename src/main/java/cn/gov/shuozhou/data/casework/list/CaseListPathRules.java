package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lists of cases show to everybody what is theirs; tasks are for those to whom procedures give any. */
@Component
class CaseListPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to(CaseListInput.ADDRESS + "/**").forTheBusiness(),
                PathRule.to(CaseListInput.ADDRESS + "/*/instance").only(Role.BUREAU.group()),
                PathRule.to("/todo/**").only(Role.groups(Role.taskWorkers())),
                PathRule.to("/api/tasks/cards").only(Role.groups(Role.taskWorkers())),
                PathRule.to("/api/tasks/found").only(Role.groups(Role.taskWorkers())),
                PathRule.to("/done/**").only(Role.groups(Role.taskWorkers())));
    }
}
