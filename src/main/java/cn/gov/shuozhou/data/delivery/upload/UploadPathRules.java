package cn.gov.shuozhou.data.delivery.upload;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Data officers load data. */
@Component
class UploadPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(PathRule.to("/catalog/*/data/**").only(Role.DATA_OFFICER.group()));
    }
}
