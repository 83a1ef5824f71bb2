package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sign-in, home and error pages; the files of the task forms, whose data have path rules of their own. */
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
