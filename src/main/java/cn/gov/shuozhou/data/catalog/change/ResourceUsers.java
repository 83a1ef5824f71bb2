package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.catalog.ResourceDependency;
import cn.gov.shuozhou.data.catalog.ResourceDependency.Use;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the 使用部门 of a resource (第十二条) from what they really hold and ask for, never from a list that somebody keeps. */
@Component
@Article("第十二条")
class ResourceUsers {

    private final List<ResourceDependency> sources;
    private final Organization organization;

    ResourceUsers(List<ResourceDependency> sources, Organization organization) {
        this.sources = sources;
        this.organization = organization;
    }

    /** Every department that depends on the resource today, with what the named items' going takes from it. */
    List<ResourceUser> of(long resourceId, Collection<String> goneItems) {
        Map<String, List<Use>> uses = sources.stream()
                .flatMap(source -> source.usesOf(resourceId).stream())
                .collect(Collectors.groupingBy(Use::departmentCode, TreeMap::new, Collectors.toList()));
        return uses.entrySet().stream()
                .map(entry -> user(entry.getKey(), entry.getValue(), goneItems))
                .toList();
    }

    private ResourceUser user(String department, List<Use> uses, Collection<String> goneItems) {
        List<String> lost = uses.stream()
                .flatMap(use -> use.items().stream())
                .filter(goneItems::contains)
                .distinct()
                .toList();
        return new ResourceUser(department, organization.department(department).name(), uses, lost);
    }
}
