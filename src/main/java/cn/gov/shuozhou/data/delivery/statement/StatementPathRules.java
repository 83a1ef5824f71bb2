package cn.gov.shuozhou.data.delivery.statement;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Each department writes its own statements and sees what is said of its data; those who supervise see more. */
@Component
class StatementPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(PathRule.to(StatementController.ADDRESS + "/**").forTheBusiness());
    }
}
