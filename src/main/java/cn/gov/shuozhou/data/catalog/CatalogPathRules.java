package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everyone signed in finds resources and their versions; the bureau keeps the synonyms. */
@Component
class CatalogPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to("/catalog").forEveryoneSignedIn(),
                PathRule.to("/catalog/*").forEveryoneSignedIn(),
                PathRule.to("/catalog/*/versions/**").forEveryoneSignedIn(),
                PathRule.to(SynonymController.PATH + "/**").only(Role.BUREAU.group()));
    }
}
