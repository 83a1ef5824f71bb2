package cn.gov.shuozhou.data.delivery.materials;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.ResourceStatus;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.GrantedItem;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Looks up for each material of a service whether its department obtains it by a grant that stands today. */
@Component
@Article("第二十一条")
class MaterialChecks {

    private final Catalog catalog;
    private final Grants grants;
    private final DataSets dataSets;
    private final Clock clock;

    MaterialChecks(Catalog catalog, Grants grants, DataSets dataSets, Clock clock) {
        this.catalog = catalog;
        this.grants = grants;
        this.dataSets = dataSets;
        this.clock = clock;
    }

    CheckedMaterial check(ServiceItem service, Material material) {
        if (material.paperBasis() != null) {
            return checked(material, MaterialVerdict.PAPER, "依据：" + material.paperBasis(), null, null);
        }
        Optional<Resource> resource = Optional.ofNullable(material.resourceCode())
                .flatMap(catalog::idOf)
                .map(catalog::resource)
                .filter(one -> one.status() != ResourceStatus.RETIRED);
        return resource.map(one -> check(service, material, one))
                .orElseGet(() -> checked(
                        material,
                        MaterialVerdict.OUTSIDE,
                        material.resourceCode() == null
                                ? "目录中没有对应的信息资源，可以要求提交。"
                                : "信息资源 %s 不在目录中，或者已停用，可以要求提交。".formatted(material.resourceCode()),
                        null,
                        null));
    }

    private CheckedMaterial check(ServiceItem service, Material material, Resource resource) {
        Map<String, Long> known = catalog.items(resource.id()).stream()
                .collect(Collectors.toMap(Item::name, Item::id, (one, other) -> one));
        List<String> unknown = material.items().stream()
                .filter(name -> !known.containsKey(name))
                .toList();
        if (!unknown.isEmpty()) {
            return checked(
                    material,
                    MaterialVerdict.OUTSIDE,
                    "“%s”中没有信息项“%s”，可以要求提交。".formatted(resource.name(), String.join("”“", unknown)),
                    null,
                    null);
        }
        String where = "“%s”（%s）的%s".formatted(resource.name(), resource.providerName(), material.itemNames());
        if (resource.providerCode().equals(service.departmentCode())) {
            return checked(material, MaterialVerdict.OWN, where + "由本部门提供。", null, null);
        }
        Set<Long> wanted = material.items().stream().map(known::get).collect(Collectors.toSet());
        return standing(resource.id(), service.departmentCode(), wanted)
                .map(grant -> granted(material, where, grant, wanted))
                .orElseGet(() -> checked(
                        material,
                        MaterialVerdict.NEEDS_APPLICATION,
                        where + "，本部门还没有授权；取得以前可以要求提交。",
                        null,
                        application(service, resource, wanted)));
    }

    private CheckedMaterial granted(Material material, String where, Grant grant, Set<Long> wanted) {
        if (!dataSets.hasData(grant.resourceId())) {
            return checked(material, MaterialVerdict.NO_DATA, where + "，提供部门还没有提供数据；到达以前可以要求提交。", grant.number(), null);
        }
        List<String> masked = grant.items().stream()
                .filter(item -> wanted.contains(item.itemId()) && item.masking() != MaskingRule.NONE)
                .map(GrantedItem::name)
                .toList();
        return checked(
                material,
                MaterialVerdict.OBTAINABLE,
                where
                        + "，凭授权取用，至 %s。".formatted(grant.validTo())
                        + (masked.isEmpty() ? "" : "%s经脱敏，可以核对。".formatted(String.join(Material.SEPARATOR, masked))),
                grant.number(),
                null);
    }

    /** One that gives all these items today; what is masked wholly tells nothing. */
    private Optional<Grant> standing(long resourceId, String department, Set<Long> wanted) {
        LocalDate today = LocalDate.now(clock);
        return grants.liveOfResource(resourceId).stream()
                .filter(grant -> grant.departmentCode().equals(department))
                .map(Grant::number)
                .map(grants::find)
                .flatMap(Optional::stream)
                .filter(grant -> grant.status(today) == Grant.Status.VALID)
                .filter(grant -> grant.items().stream()
                        .filter(item -> item.masking() != MaskingRule.FULL)
                        .map(GrantedItem::itemId)
                        .collect(Collectors.toCollection(ArrayList::new))
                        .containsAll(wanted))
                .findFirst();
    }

    /** The application form with what the service says already; nothing is stored or sent by going there. */
    private static String application(ServiceItem service, Resource resource, Set<Long> wanted) {
        return UriComponentsBuilder.fromPath("/sharing/applications/new")
                .queryParam("resource", resource.id())
                .queryParam(
                        "items", wanted.stream().sorted().map(Object::toString).toArray())
                .queryParam("purpose", "{purpose}")
                .queryParam("basis", "{basis}")
                .encode()
                .buildAndExpand("办理“%s”时核验申请材料，不再要求申请人提交。".formatted(service.name()), service.basis())
                .toUriString();
    }

    private static CheckedMaterial checked(
            Material material,
            MaterialVerdict verdict,
            String words,
            @Nullable String grant,
            @Nullable String application) {
        return new CheckedMaterial(material.id(), material.name(), verdict, words, grant, application);
    }
}
