package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.access.Door;
import cn.gov.shuozhou.data.access.Doors;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everyone has an inbox; whoever keeps the system sees which mails did not go out. */
@Component
class NotificationDoors implements Doors {

    @Override
    public List<Door> doors() {
        return List.of(
                Door.to("/inbox/**").forEveryoneSignedIn(), Door.to("/mails/**").only(Role.SYSTEM_ADMIN.group()));
    }
}
