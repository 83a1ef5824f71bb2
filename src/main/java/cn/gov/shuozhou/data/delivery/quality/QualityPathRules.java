package cn.gov.shuozhou.data.delivery.quality;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Data officers keep the rules; reports are for those who answer for a catalogue. */
@Component
class QualityPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to("/catalog/*/quality/**").only(Role.groups(Role.catalogWatchers())),
                PathRule.to("/catalog/*/quality/rules/**").only(Role.DATA_OFFICER.group()));
    }
}
