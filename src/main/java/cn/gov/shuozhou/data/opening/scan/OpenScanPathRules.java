package cn.gov.shuozhou.data.opening.scan;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** The bureau and those who review what departments disclose. */
@Component
class OpenScanPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(PathRule.to(OpenScanDecisions.ADDRESS + "/**")
                .only(Role.BUREAU.group(), Role.DISCLOSURE_REVIEWER.group()));
    }
}
