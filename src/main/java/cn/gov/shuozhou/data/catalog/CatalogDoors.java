package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.access.Door;
import cn.gov.shuozhou.data.access.Doors;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everyone signed in finds resources and their versions. */
@Component
class CatalogDoors implements Doors {

    @Override
    public List<Door> doors() {
        return List.of(
                Door.to("/catalog").forEveryoneSignedIn(),
                Door.to("/catalog/*").forEveryoneSignedIn(),
                Door.to("/catalog/*/versions/**").forEveryoneSignedIn());
    }
}
