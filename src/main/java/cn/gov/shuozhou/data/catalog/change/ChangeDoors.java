package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.access.Door;
import cn.gov.shuozhou.data.access.Doors;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Data officers propose; what comes of it is for all who may have to do with the resource. */
@Component
class ChangeDoors implements Doors {

    @Override
    public List<Door> doors() {
        return List.of(
                Door.to("/catalog/changes/new").only(Role.DATA_OFFICER.group()),
                Door.to(HttpMethod.POST, "/catalog/changes").only(Role.DATA_OFFICER.group()),
                Door.to("/catalog/changes/**").forTheBusiness(),
                Door.to("/api/catalog/changes/tasks/**").only(Role.groups(Role.taskWorkers())));
    }
}
