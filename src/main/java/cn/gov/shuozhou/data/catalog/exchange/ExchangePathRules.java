package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everyone signed in takes the catalogue away as a file; data officers bring one in. */
@Component
class ExchangePathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to("/catalog/exchange").forEveryoneSignedIn(),
                PathRule.to("/catalog/export.xlsx").forEveryoneSignedIn(),
                PathRule.to("/catalog/template.xlsx").forEveryoneSignedIn(),
                PathRule.to("/catalog/city.xlsx").forEveryoneSignedIn(),
                PathRule.to("/catalog/dcat.jsonld").forEveryoneSignedIn(),
                PathRule.to("/catalog/imports/**").only(Role.DATA_OFFICER.group()));
    }
}
