package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everyone has an inbox; whoever keeps the system sees which mails did not go out. */
@Component
class NotificationPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to("/inbox/**").forEveryoneSignedIn(),
                PathRule.to("/dispatches/**").only(Role.SYSTEM_ADMIN.group()));
    }
}
