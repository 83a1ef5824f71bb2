package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.catalog.ItemChange;
import cn.gov.shuozhou.data.catalog.ResourceDependency;
import cn.gov.shuozhou.data.catalog.ResourceDependency.Use;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Every department that depends on the resource today, with what the change of its items means for it. */
    List<ResourceUser> of(long resourceId, List<ItemChange> items) {
        Map<String, List<Use>> uses = sources.stream()
                .flatMap(source -> source.usesOf(resourceId).stream())
                .collect(Collectors.groupingBy(Use::departmentCode, TreeMap::new, Collectors.toList()));
        return uses.entrySet().stream()
                .map(entry -> user(entry.getKey(), entry.getValue(), items))
                .toList();
    }

    private ResourceUser user(String department, List<Use> uses, List<ItemChange> items) {
        Set<String> used = uses.stream().flatMap(use -> use.items().stream()).collect(Collectors.toSet());
        List<ItemChange> affected = items.stream()
                .filter(change -> used.contains(change.item().name()))
                .toList();
        return new ResourceUser(
                department,
                organization.department(department).name(),
                uses,
                affected.stream()
                        .filter(ItemChange::isLost)
                        .map(change -> change.item().name())
                        .toList(),
                affected.stream()
                        .map(ItemChange::sentence)
                        .filter(sentence -> !sentence.isEmpty())
                        .toList());
    }
}
