package cn.gov.shuozhou.data.catalog.county;

import cn.gov.shuozhou.data.access.Door;
import cn.gov.shuozhou.data.access.Doors;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Counties look at the catalogues of their departments, which answer what is said of them. */
@Component
class CountyDoors implements Doors {

    @Override
    public List<Door> doors() {
        return List.of(
                Door.to(HttpMethod.POST, "/catalog/county/**").only(Role.COUNTY_AUTHORITY.group()),
                Door.to("/catalog/county/**").only(Role.COUNTY_AUTHORITY.group(), Role.BUREAU.group()),
                Door.to(HttpMethod.POST, "/catalog/comments/**").only(Role.DATA_OFFICER.group()),
                Door.to("/catalog/comments/**")
                        .only(Role.COUNTY_AUTHORITY.group(), Role.BUREAU.group(), Role.DATA_OFFICER.group()));
    }
}
