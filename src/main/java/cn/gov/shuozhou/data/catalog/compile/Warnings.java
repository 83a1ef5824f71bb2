package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.ItemDraft;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
import cn.gov.shuozhou.data.catalog.Sensitivity;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What no rule forbids and a careful compiler looks at again. */
@Component
@Article({"第十四条", "第二十三条"})
class Warnings {

    private static final Set<Sensitivity> PERSONAL = Set.of(Sensitivity.PERSONAL, Sensitivity.SENSITIVE_PERSONAL);
    private static final int SHOWN = 5;

    private final Catalog catalog;

    Warnings(Catalog catalog) {
        this.catalog = catalog;
    }

    List<String> of(ResourceDraft resource) {
        List<String> warnings = new ArrayList<>();
        List<String> personal = resource.items().stream()
                .filter(item ->
                        item.sharingType() == SharingType.UNCONDITIONAL && PERSONAL.contains(item.sensitivity()))
                .map(ItemDraft::name)
                .toList();
        if (!personal.isEmpty()) {
            warnings.add("无条件共享的信息项中有个人信息：%s%s。请核对是否应为有条件共享；提交审查时须说明理由。"
                    .formatted(
                            String.join("、", personal.subList(0, Math.min(SHOWN, personal.size()))),
                            personal.size() > SHOWN ? "等 %d 项".formatted(personal.size()) : ""));
        }
        if (resource.name().contains("系统") || resource.name().contains("平台")) {
            warnings.add("名称“%s”像是信息系统的名称。编制的是数据而不是系统，请核对是否应改为数据内容的名称。".formatted(resource.name()));
        }
        List<String> unknown = Arrays.stream(
                        resource.relatedCodes() == null
                                ? new String[0]
                                : resource.relatedCodes().split("[、，,;；\\s]+"))
                .filter(code -> !code.isEmpty() && catalog.idOf(code).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            warnings.add("关联资源代码 %s 不在已发布的目录中，请核对。".formatted(String.join("、", unknown)));
        }
        return warnings;
    }
}
