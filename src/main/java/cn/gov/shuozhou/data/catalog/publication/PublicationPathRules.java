package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Data officers submit; those who review in a department and those who supervise, the county's too, see how it goes. */
@Component
class PublicationPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to(HttpMethod.POST, "/catalog/publications/**").only(Role.DATA_OFFICER.group()),
                PathRule.to("/catalog/publications/new").only(Role.DATA_OFFICER.group()),
                PathRule.to("/catalog/publications/**")
                        .only(
                                Role.DATA_OFFICER.group(),
                                Role.SECRECY_REVIEWER.group(),
                                Role.DISCLOSURE_REVIEWER.group(),
                                Role.BUREAU.group(),
                                Role.LEADING_GROUP.group(),
                                Role.COUNTY_AUTHORITY.group()),
                PathRule.to("/api/tasks/*/publication/**").only(Role.groups(Role.taskWorkers())));
    }
}
