package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Data officers register sources; the bureau and the auditors look. */
@Component
class PullPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to(PullSourceController.ADDRESS + "/new").only(Role.DATA_OFFICER.group()),
                PathRule.to(PullSourceController.ADDRESS + "/**")
                        .only(Role.DATA_OFFICER.group(), Role.BUREAU.group(), Role.AUDIT_ADMIN.group()));
    }
}
