package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.access.Door;
import cn.gov.shuozhou.data.access.Doors;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Data officers compile; everyone sees the classification, which the bureau keeps. */
@Component
class CompileDoors implements Doors {

    @Override
    public List<Door> doors() {
        return List.of(
                Door.to("/catalog/drafts/**").only(Role.DATA_OFFICER.group()),
                Door.to("/catalog/classification/**").forEveryoneSignedIn(),
                Door.to(HttpMethod.POST, "/catalog/classification/**").only(Role.BUREAU.group()));
    }
}
