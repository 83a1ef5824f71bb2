package cn.gov.shuozhou.data.clock;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** 时限说明, as a page and as JSON. */
@Component
class ClockPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to("/clocks/**").forTheBusiness(),
                PathRule.to("/api/clocks/**").forTheBusiness());
    }
}
