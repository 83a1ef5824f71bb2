package cn.gov.shuozhou.data.catalog.health;

import cn.gov.shuozhou.data.access.Door;
import cn.gov.shuozhou.data.access.Doors;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** For those who answer for a catalogue. */
@Component
class HealthDoors implements Doors {

    @Override
    public List<Door> doors() {
        return List.of(Door.to("/catalog/health/**").only(Role.groups(Role.catalogWatchers())));
    }
}
