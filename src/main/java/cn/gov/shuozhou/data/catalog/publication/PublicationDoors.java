package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.access.Door;
import cn.gov.shuozhou.data.access.Doors;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Data officers submit; those who review in a department and those who supervise, the county's too, see how it goes. */
@Component
class PublicationDoors implements Doors {

    @Override
    public List<Door> doors() {
        return List.of(
                Door.to(HttpMethod.POST, "/catalog/publications/**").only(Role.DATA_OFFICER.group()),
                Door.to("/catalog/publications/new").only(Role.DATA_OFFICER.group()),
                Door.to("/catalog/publications/**")
                        .only(
                                Role.DATA_OFFICER.group(),
                                Role.SECRECY_REVIEWER.group(),
                                Role.DISCLOSURE_REVIEWER.group(),
                                Role.BUREAU.group(),
                                Role.LEADING_GROUP.group(),
                                Role.COUNTY_AUTHORITY.group()),
                Door.to("/api/catalog/publication-tasks/**").only(Role.groups(Role.taskWorkers())));
    }
}
