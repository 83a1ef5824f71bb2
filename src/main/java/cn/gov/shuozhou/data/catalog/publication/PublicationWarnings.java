package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.ItemDraft;
import cn.gov.shuozhou.data.catalog.Sensitivity;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is allowed and yet should not pass unseen: told before submission and to every reviewer; it does not block. */
@Article({"第十四条", "第二十三条"})
public final class PublicationWarnings {

    private static final Set<Sensitivity> PERSONAL = Set.of(Sensitivity.PERSONAL, Sensitivity.SENSITIVE_PERSONAL);

    private PublicationWarnings() {}

    /** One sentence for each; empty when there is nothing to look at again. */
    public static List<String> of(Content content) {
        List<String> warnings = new ArrayList<>();
        String shared = names(content, item -> item.sharingType() == SharingType.UNCONDITIONAL);
        if (!shared.isEmpty()) {
            warnings.add("无条件共享，含个人信息：%s。所有政务部门不经申请即可取得。".formatted(shared));
        }
        String opened = names(content, ItemDraft::open);
        if (!opened.isEmpty()) {
            warnings.add("向社会开放，含个人信息：%s。只能按所选脱敏规则处理后开放。".formatted(opened));
        }
        return warnings;
    }

    private static String names(Content content, Predicate<ItemDraft> reach) {
        return content.resource().items().stream()
                .filter(item -> PERSONAL.contains(item.sensitivity()) && reach.test(item))
                .map(ItemDraft::name)
                .collect(Collectors.joining("、"));
    }
}
