package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.access.Door;
import cn.gov.shuozhou.data.access.Doors;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sign-in, home and what tells that something is wrong; the forms of the tasks, whose data have doors of their own. */
@Component
class PortalDoors implements Doors {

    @Override
    public List<Door> doors() {
        return List.of(
                Door.to("/login").forAnybody(),
                Door.to("/error").forAnybody(),
                Door.to("/").forEveryoneSignedIn(),
                Door.to("/forms/**").forEveryoneSignedIn());
    }
}
