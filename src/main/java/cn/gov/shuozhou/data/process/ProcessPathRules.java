package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Diagrams of cases. */
@Component
class ProcessPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(PathRule.to("/api/cases/**").forTheBusiness());
    }
}
