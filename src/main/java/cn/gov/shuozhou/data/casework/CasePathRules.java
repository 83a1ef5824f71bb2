package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where a case stands in its model. */
@Component
class CasePathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(PathRule.to("/api/cases/**").forTheBusiness());
    }
}
