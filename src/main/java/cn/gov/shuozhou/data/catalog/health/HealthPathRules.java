package cn.gov.shuozhou.data.catalog.health;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** For those who answer for a catalogue. */
@Component
class HealthPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(PathRule.to("/catalog/health/**").only(Role.groups(Role.catalogWatchers())));
    }
}
