package cn.gov.shuozhou.data.catalog;

import static cn.gov.shuozhou.data.catalog.CatalogRule.filled;
import static cn.gov.shuozhou.data.catalog.CatalogRule.refuse;

import cn.gov.shuozhou.data.refusal.Shown;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a resource must satisfy as a whole. */
final class ResourceRules {

    private static final Pattern CODE = Pattern.compile("[1-3]\\d{2}\\d{3}\\d*/\\d+");
    private static final List<String> CATEGORIES = CatalogField.CATEGORY.choices();
    private static final Pattern SYSTEM_NAME = Pattern.compile(".*(系统|平台|数据库)");
    private static final int MOST_ITEMS = 500;

    static final List<CatalogRule<ResourceDraft>> ALL = List.of(
            refuse(
                    "代码符合编码规则",
                    "code",
                    "编制指南：信息资源代码",
                    draft -> !CODE.matcher(draft.code()).matches(),
                    draft -> "信息资源代码“%s”不符合编码规则：类 1 位（1—3）、项 2 位、目 3 位、细目不定长，其后为“/”和顺序号，例如 101001/1。"
                            .formatted(Shown.of(draft.code()))),
            refuse(
                    "类与代码首位一致",
                    "category",
                    "编制指南：信息资源分类",
                    draft -> CODE.matcher(draft.code()).matches()
                            && !CATEGORIES.get(draft.code().charAt(0) - '1').equals(draft.category()),
                    draft -> "信息资源分类的“类”填为“%s”，代码首位 %s 对应的是“%s”，请改为一致。"
                            .formatted(
                                    Shown.of(draft.category()),
                                    draft.code().charAt(0),
                                    CATEGORIES.get(draft.code().charAt(0) - '1'))),
            refuse(
                    "项和目不空",
                    "section",
                    "编制指南：信息资源分类",
                    draft -> draft.section().isBlank() || draft.heading().isBlank(),
                    draft -> "信息资源分类的“项”和“目”均应填写。"),
            filled(CatalogField.NAME, "编制指南：信息资源名称", ResourceDraft::name),
            refuse(
                    "名称不是信息系统的名称",
                    "name",
                    "编制指南：信息资源名称",
                    draft -> SYSTEM_NAME.matcher(draft.name()).matches(),
                    draft -> "信息资源名称“%s”是信息系统的名称，请改为数据内容的名称，例如“婚姻登记信息”。".formatted(Shown.of(draft.name()))),
            filled(CatalogField.SUMMARY, "编制指南：信息资源摘要", ResourceDraft::summary),
            refuse(
                    "格式类型属于格式分类",
                    "formatType",
                    "编制指南：信息资源格式",
                    draft -> !draft.formatClass().allows(draft.formatType()),
                    draft -> draft.formatClass() == FormatClass.SELF_DESCRIBED
                            ? "信息资源格式为“自描述格式”的，应填写格式类型。"
                            : "信息资源格式类型“%s”不属于“%s”，应为 %s 之一。"
                                    .formatted(
                                            Shown.of(draft.formatType()),
                                            draft.formatClass().label(),
                                            String.join("、", draft.formatClass().types()))),
            refuse(
                    "共享方式类型属于共享方式分类",
                    "sharingMethodType",
                    "编制指南：共享方式",
                    draft -> !draft.sharingMethod().allows(draft.sharingMethodType()),
                    draft -> "共享方式类型“%s”不属于“%s”，应为%s之一。"
                            .formatted(
                                    Shown.of(draft.sharingMethodType()),
                                    draft.sharingMethod().label(),
                                    String.join("、", draft.sharingMethod().types()))),
            refuse(
                    "至少有一个信息项",
                    "items",
                    "编制指南：信息项",
                    draft -> draft.items().isEmpty() || draft.items().size() > MOST_ITEMS,
                    draft -> "一项信息资源应有 1 至 %d 个信息项，现有 %d 个。"
                            .formatted(MOST_ITEMS, draft.items().size())),
            refuse(
                    "信息项名称不重复",
                    "items",
                    "编制指南：信息项",
                    draft -> !repeated(draft).isEmpty(),
                    draft -> "信息项名称重复：%s。请合并，或改成能相互区分的名称。".formatted(Shown.of(String.join("、", repeated(draft))))));

    private ResourceRules() {}

    private static List<String> repeated(ResourceDraft draft) {
        Set<String> seen = new HashSet<>();
        return draft.items().stream()
                .map(ItemDraft::name)
                .filter(name -> !seen.add(NameKey.of(name)))
                .distinct()
                .toList();
    }
}
