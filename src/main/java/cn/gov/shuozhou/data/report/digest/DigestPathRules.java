package cn.gov.shuozhou.data.report.digest;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everyone decides on the own subscriptions, also those who only look at cases; the bureau chooses readers. */
@Component
class DigestPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to(SubscriptionController.ADDRESS).forEveryoneSignedIn(),
                PathRule.to(SubscriptionController.ADDRESS + "/readers/**").only(Role.BUREAU.group()));
    }
}
