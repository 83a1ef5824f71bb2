package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Those who use data report on them; what comes of it shows itself only to those concerned. */
@Component
class CorrectionPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        Set<String> reporters = Role.groups(Set.copyOf(Doubts.REPORTERS));
        return List.of(
                PathRule.to("/corrections/new").only(reporters),
                PathRule.to(HttpMethod.POST, "/corrections").only(reporters),
                PathRule.to("/corrections/**").forTheBusiness(),
                PathRule.to("/api/tasks/*/correction/**").only(Role.groups(Role.taskWorkers())));
    }
}
