package cn.gov.shuozhou.data.report;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reports show to everybody what is theirs, as lists of cases do. */
@Component
class ReportPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(PathRule.to(ReportController.ADDRESS + "/**").forTheBusiness());
    }
}
