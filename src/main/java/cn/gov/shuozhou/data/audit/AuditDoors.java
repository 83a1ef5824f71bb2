package cn.gov.shuozhou.data.audit;

import cn.gov.shuozhou.data.access.Door;
import cn.gov.shuozhou.data.access.Doors;
import java.util.List;
import org.springframework.stereotype.Component;

/** The trail is for those who audit and for nobody else (第三十条). */
@Component
class AuditDoors implements Doors {

    @Override
    public List<Door> doors() {
        return List.of(Door.to("/audit/**").only("audit-admin"));
    }
}
