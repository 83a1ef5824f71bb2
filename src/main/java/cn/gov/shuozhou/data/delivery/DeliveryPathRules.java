package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Grants are for the business. The read API and its description: see there who reads by token. */
@Component
class DeliveryPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to("/grants/**").forTheBusiness(),
                PathRule.to("/grants/*/data.csv").only(Role.groups(Role.ofWorkers())),
                PathRule.to("/grants/*/data.xlsx").only(Role.groups(Role.ofWorkers())),
                PathRule.to("/api/grants/**").forTheBusiness(),
                PathRule.to("/read-api/**").forEveryoneSignedIn(),
                // the viewer of the description, to which /read-api leads
                PathRule.to("/swagger-ui/**").forEveryoneSignedIn());
    }
}
