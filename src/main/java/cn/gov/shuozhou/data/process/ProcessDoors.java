package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.access.Door;
import cn.gov.shuozhou.data.access.Doors;
import java.util.List;
import org.springframework.stereotype.Component;

/** Clocks and diagrams of cases; the clock of a demonstration; what the engine could not do. */
@Component
class ProcessDoors implements Doors {

    @Override
    public List<Door> doors() {
        return List.of(
                Door.to("/clocks/**").forTheBusiness(),
                Door.to("/api/clocks/**").forTheBusiness(),
                Door.to("/api/cases/**").forTheBusiness(),
                Door.to("/demo/**").only("bureau"),
                Door.to("/operations/**").only("system-admin"));
    }
}
