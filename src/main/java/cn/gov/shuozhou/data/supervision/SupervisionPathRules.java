package cn.gov.shuozhou.data.supervision;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Findings are entered and judged by those who supervise, and read by those who answer for a department as well. */
@Component
class SupervisionPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        String[] supervisors = {Role.BUREAU.group(), Role.LEADING_GROUP.group()};
        Set<Role> readers =
                Set.of(Role.BUREAU, Role.LEADING_GROUP, Role.COUNTY_AUTHORITY, Role.APPROVER, Role.DATA_OFFICER);
        return List.of(
                PathRule.to(HttpMethod.POST, "/supervision/violations/**").only(supervisors),
                PathRule.to("/supervision/violations/new").only(supervisors),
                PathRule.to("/supervision/violations/**").only(Role.groups(readers)));
    }
}
