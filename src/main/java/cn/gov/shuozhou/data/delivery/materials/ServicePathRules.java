package cn.gov.shuozhou.data.delivery.materials;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everybody at a window looks up what people need not bring; data officers keep the services. */
@Component
class ServicePathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to(ServiceController.ADDRESS + "/new").only(Role.DATA_OFFICER.group()),
                PathRule.to(ServiceController.ADDRESS + "/**").forTheBusiness(),
                PathRule.to("/api/services/**").forTheBusiness());
    }
}
