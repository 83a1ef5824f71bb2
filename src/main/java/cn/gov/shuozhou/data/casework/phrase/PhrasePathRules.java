package cn.gov.shuozhou.data.casework.phrase;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** For those to whom procedures give tasks. */
@Component
class PhrasePathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(PathRule.to("/api/phrases/**").only(Role.groups(Role.taskWorkers())));
    }
}
