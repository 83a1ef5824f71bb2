package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** The clock of a demonstration; what the engine could not do. */
@Component
class EnginePathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to("/demo/**").only("bureau"),
                PathRule.to("/operations/jobs").only("system-admin"),
                PathRule.to("/operations/jobs/export.xlsx").only("system-admin"),
                PathRule.to("/operations/jobs/*/retry").only("system-admin", "bureau"));
    }
}
