package cn.gov.shuozhou.data.catalog.county;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Counties look at the catalogues of their departments, which answer what is said of them. */
@Component
class CountyPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to(HttpMethod.POST, "/catalog/county/**").only(Role.COUNTY_AUTHORITY.group()),
                PathRule.to("/catalog/county/**").only(Role.COUNTY_AUTHORITY.group(), Role.BUREAU.group()),
                PathRule.to(HttpMethod.POST, "/catalog/comments/**").only(Role.DATA_OFFICER.group()),
                PathRule.to("/catalog/comments/**")
                        .only(Role.COUNTY_AUTHORITY.group(), Role.BUREAU.group(), Role.DATA_OFFICER.group()));
    }
}
