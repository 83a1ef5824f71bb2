package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Data officers compile; everyone sees the classification, which the bureau keeps. */
@Component
class CompilePathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to("/catalog/drafts/**").only(Role.DATA_OFFICER.group()),
                PathRule.to("/catalog/classification/**").forEveryoneSignedIn(),
                PathRule.to(HttpMethod.POST, "/catalog/classification/**").only(Role.BUREAU.group()));
    }
}
