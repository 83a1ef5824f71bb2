package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.access.Door;
import cn.gov.shuozhou.data.access.Doors;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everyone signed in takes the catalogue away as a file; data officers bring one in. */
@Component
class ExchangeDoors implements Doors {

    @Override
    public List<Door> doors() {
        return List.of(
                Door.to("/catalog/exchange").forEveryoneSignedIn(),
                Door.to("/catalog/export.xlsx").forEveryoneSignedIn(),
                Door.to("/catalog/template.xlsx").forEveryoneSignedIn(),
                Door.to("/catalog/city.xlsx").forEveryoneSignedIn(),
                Door.to("/catalog/dcat.jsonld").forEveryoneSignedIn(),
                Door.to("/catalog/imports/**").only(Role.DATA_OFFICER.group()));
    }
}
