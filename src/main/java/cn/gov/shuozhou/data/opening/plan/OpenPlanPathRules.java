package cn.gov.shuozhou.data.opening.plan;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Data officers plan for their departments; who answers for the catalogue follows how far they get; the public sees it. */
@Component
class OpenPlanPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to("/open/plans/**").forAnybody(),
                PathRule.to(OpenPlanController.ADDRESS).only(Role.groups(Role.catalogWatchers())),
                PathRule.to(OpenPlanController.ADDRESS + "/export.xlsx").only(Role.groups(Role.catalogWatchers())),
                PathRule.to(OpenPlanController.ADDRESS + "/own/**").only(Role.DATA_OFFICER.group()));
    }
}
