package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.access.Door;
import cn.gov.shuozhou.data.access.Doors;
import java.util.List;
import org.springframework.stereotype.Component;

/** One administrator keeps people and departments, another confirms what gives rights; everyone keeps his own password. */
@Component
class OrganizationDoors implements Doors {

    @Override
    public List<Door> doors() {
        return List.of(
                Door.to("/organization/**").only(Role.SYSTEM_ADMIN.group()),
                Door.to("/accounts/**").only(Role.SECURITY_ADMIN.group()),
                Door.to(OwnPasswordController.PATH).forEveryoneSignedIn());
    }
}
