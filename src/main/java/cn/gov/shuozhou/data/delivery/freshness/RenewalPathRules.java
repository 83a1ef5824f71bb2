package cn.gov.shuozhou.data.delivery.freshness;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Those who owe data see what they owe; those who supervise see all. */
@Component
class RenewalPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(PathRule.to(RenewalRegisterController.ADDRESS + "/**")
                .only(
                        Role.DATA_OFFICER.group(),
                        Role.APPROVER.group(),
                        Role.BUREAU.group(),
                        Role.LEADING_GROUP.group(),
                        Role.AUDIT_ADMIN.group()));
    }
}
