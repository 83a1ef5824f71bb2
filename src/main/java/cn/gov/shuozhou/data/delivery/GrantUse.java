package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.ResourceDependency;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import org.springframework.stereotype.Component;

/** Departments with a live grant depend on its resource. */
@Component
@Article("第十二条")
class GrantUse implements ResourceDependency {

    private final Grants grants;

    GrantUse(Grants grants) {
        this.grants = grants;
    }

    @Override
    public List<Use> usesOf(long resourceId) {
        return grants.liveOfResource(resourceId).stream()
                .map(grant -> new Use(
                        grant.departmentCode(),
                        "授权 " + grant.number(),
                        grant.validTo(),
                        grant.items().stream().map(GrantedItem::name).toList()))
                .toList();
    }
}
