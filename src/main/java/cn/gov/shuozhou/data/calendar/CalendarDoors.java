package cn.gov.shuozhou.data.calendar;

import cn.gov.shuozhou.data.access.Door;
import cn.gov.shuozhou.data.access.Doors;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everyone sees the working days; the bureau loads a year's notice. */
@Component
class CalendarDoors implements Doors {

    @Override
    public List<Door> doors() {
        return List.of(
                Door.to("/calendar").forEveryoneSignedIn(),
                Door.to("/calendar/*.csv").forEveryoneSignedIn(),
                Door.to("/calendar/*.xlsx").forEveryoneSignedIn(),
                Door.to("/calendar/notices/**").only("bureau"));
    }
}
