package cn.gov.shuozhou.data.delivery.use;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Each department sees what it took and what was taken from it; those who supervise see more. */
@Component
class UsePathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to(UsageController.ADDRESS).forTheBusiness(),
                PathRule.to(UsageController.ADDRESS + "/export.xlsx").forTheBusiness());
    }
}
