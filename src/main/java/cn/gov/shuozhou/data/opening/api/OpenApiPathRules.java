package cn.gov.shuozhou.data.opening.api;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Any program may read what is open. */
@Component
class OpenApiPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(PathRule.to("/open/api/**").forAnybody());
    }
}
