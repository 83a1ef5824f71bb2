package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** What no rule forbids and a careful compiler looks at again, in the form as in a workbook. */
@Component
public class CompilerWarnings {

    private final Catalog catalog;

    CompilerWarnings(Catalog catalog) {
        this.catalog = catalog;
    }

    /** One sentence for each, with the field that it is about. */
    public List<Problem> of(Content content) {
        ResourceDraft resource = content.resource();
        List<Problem> warnings = new ArrayList<>();
        PublicationWarnings.of(content).forEach(sentence -> warnings.add(new Problem("items", sentence)));
        if (resource.name().contains("系统") || resource.name().contains("平台")) {
            warnings.add(new Problem(
                    "name", "名称“%s”像是信息系统的名称。编制的是数据而不是系统，请核对是否应改为数据内容的名称。".formatted(Shown.of(resource.name()))));
        }
        List<String> unknown = Arrays.stream(
                        resource.relatedCodes() == null
                                ? new String[0]
                                : resource.relatedCodes().split("[、，,;；\\s]+"))
                .filter(code -> !code.isEmpty() && catalog.idOf(code).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            warnings.add(new Problem(
                    "relatedCodes", "关联资源代码 %s 不在已发布的目录中，请核对。".formatted(Shown.of(String.join("、", unknown)))));
        }
        return warnings;
    }
}
