package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
import cn.gov.shuozhou.data.catalog.publication.PublicationWarnings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** What no rule forbids and a careful compiler looks at again. */
@Component
class Warnings {

    private final Catalog catalog;

    Warnings(Catalog catalog) {
        this.catalog = catalog;
    }

    List<String> of(Content content) {
        ResourceDraft resource = content.resource();
        List<String> warnings = new ArrayList<>(PublicationWarnings.of(content));
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
