package cn.gov.shuozhou.data.casework.deputy;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** For those to whom procedures give tasks; the leader of a department sees its deputyships, and can end one. */
@Component
class DeputyPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        Set<Role> andLeaders = Role.taskWorkers();
        andLeaders.add(Role.DEPARTMENT_LEADER);
        return List.of(
                PathRule.to(HttpMethod.POST, DeputyController.ADDRESS).only(Role.groups(Role.taskWorkers())),
                PathRule.to(HttpMethod.GET, DeputyController.ADDRESS).only(Role.groups(andLeaders)),
                PathRule.to(DeputyController.ADDRESS + "/*/revocation").only(Role.groups(andLeaders)));
    }
}
