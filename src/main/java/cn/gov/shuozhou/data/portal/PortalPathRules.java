package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sign-in, home and what tells that something is wrong; the forms of the tasks, whose data have doors of their own. */
@Component
class PortalPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to("/login").forAnybody(),
                PathRule.to("/error").forAnybody(),
                PathRule.to("/").forEveryoneSignedIn(),
                PathRule.to("/forms/**").forEveryoneSignedIn());
    }
}
