package cn.gov.shuozhou.data.opening.participation;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Anybody takes part; the bureau looks at what was sent, and who speaks for a department answers. */
@Component
class ParticipationPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        String staff = ContributionController.ADDRESS;
        return List.of(
                PathRule.to("/open/participation/**").forAnybody(),
                PathRule.to(staff + "/*/decision").only(Role.BUREAU.group()),
                PathRule.to(staff + "/**").only(Role.BUREAU.group(), Role.DATA_OFFICER.group(), Role.APPROVER.group()));
    }
}
