package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.access.Door;
import cn.gov.shuozhou.data.access.Doors;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Each list of applications is for those whose work it is; a case shows itself only to those concerned. */
@Component
class SharingDoors implements Doors {

    @Override
    public List<Door> doors() {
        return List.of(
                Door.to("/sharing/applications/**").only(Role.REQUESTER.group()),
                Door.to("/sharing/received/**").only(Role.APPROVER.group(), Role.DATA_OFFICER.group()),
                Door.to("/sharing/cases/**").only(Role.BUREAU.group()),
                Door.to("/cases/**").forTheBusiness(),
                Door.to("/api/sharing/tasks/**").only(Role.groups(Role.taskWorkers())));
    }
}
