package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.access.Door;
import cn.gov.shuozhou.data.access.Doors;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Data officers load data; grants are for the business. The read API and its description: see there who reads by token. */
@Component
class DeliveryDoors implements Doors {

    @Override
    public List<Door> doors() {
        return List.of(
                Door.to("/catalog/*/data/**").only(Role.DATA_OFFICER.group()),
                Door.to("/grants/**").forTheBusiness(),
                Door.to("/api/grants/**").forTheBusiness(),
                Door.to("/read-api/**").forEveryoneSignedIn());
    }
}
