package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.Census;
import cn.gov.shuozhou.data.catalog.DataType;
import cn.gov.shuozhou.data.catalog.FormatClass;
import cn.gov.shuozhou.data.catalog.ItemDraft;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
import cn.gov.shuozhou.data.catalog.Sensitivity;
import cn.gov.shuozhou.data.catalog.SharingMethod;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.catalog.Theme;
import cn.gov.shuozhou.data.catalog.UpdateCycle;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.organization.Department;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the content of a draft from what was typed. What cannot be read is noted and stands for something harmless. */
final class DraftReading {

    private static final int LONGEST_WORDS = 100;
    private static final int LONGEST_TYPE = 40;
    private static final int LONGEST_CONDITION = 500;

    /** Longer than any rule allows: the rule says how long it may be. */
    private static final int BY_RULE = Integer.MAX_VALUE;

    private final FormText text;
    private final DraftFields fields;
    private final List<ItemFields> items;

    DraftReading(TypedDraft typed, FormText text) {
        this.text = text;
        this.fields = typed.fields();
        this.items = typed.items();
    }

    /**
     * The content.
     *
     * @param publishedOn of the published resource; for a new one it is set on publication
     * @param demo whether the resource is fictional
     */
    Content read(Place place, Department department, LocalDate publishedOn, boolean demo) {
        SharingType sharing = text.choice(
                "sharingType",
                "资源的共享类型",
                fields.sharingType(),
                SharingType.values(),
                SharingType::label,
                SharingType.CONDITIONAL);
        String condition = text.text("sharingCondition", "资源的共享条件", fields.sharingCondition(), BY_RULE);
        if (condition.isEmpty() && sharing == SharingType.UNCONDITIONAL) {
            condition = Inherited.UNCONDITIONAL;
        }
        boolean open = text.yes("open", "是否向社会开放", fields.open());
        String openCondition = text.text("openCondition", "开放条件", fields.openCondition(), LONGEST_CONDITION);
        ResourceDraft resource = new ResourceDraft(
                place.code(),
                place.category(),
                place.section(),
                place.heading(),
                place.detail(),
                text.text("name", "信息资源名称", fields.name(), BY_RULE),
                department.code(),
                text.optional("division", "内部部门", fields.division(), LONGEST_WORDS),
                text.text("summary", "信息资源摘要", fields.summary(), BY_RULE),
                text.choice(
                        "formatClass",
                        "信息资源格式分类",
                        fields.formatClass(),
                        FormatClass.values(),
                        FormatClass::label,
                        FormatClass.SELF_DESCRIBED),
                text.text("formatType", "信息资源格式类型", fields.formatType(), LONGEST_TYPE),
                text.optional("formatOther", "其他格式描述", fields.formatOther(), LONGEST_WORDS),
                text.choice("theme", "主题", fields.theme(), Theme.values(), Theme::label, Theme.PUBLIC_SERVICE),
                sharing,
                condition,
                text.choice(
                        "sharingMethod",
                        "共享方式分类",
                        fields.sharingMethod(),
                        SharingMethod.values(),
                        SharingMethod::label,
                        SharingMethod.PLATFORM),
                text.text("sharingMethodType", "共享方式类型", fields.sharingMethodType(), LONGEST_TYPE),
                open,
                openCondition.isEmpty() ? null : openCondition,
                text.choice(
                        "updateCycle",
                        "更新周期",
                        fields.updateCycle(),
                        UpdateCycle.values(),
                        UpdateCycle::label,
                        UpdateCycle.OTHER),
                publishedOn,
                text.optional("relatedCodes", "关联资源代码", fields.relatedCodes(), LONGEST_CONDITION),
                demo,
                items(sharing, condition, open, openCondition));
        return new Content(resource, census());
    }

    private List<ItemDraft> items(SharingType sharing, String condition, boolean open, String openCondition) {
        return IntStream.range(0, items.size())
                .mapToObj(row -> item(items.get(row), row, sharing, condition, open, openCondition))
                .toList();
    }

    private ItemDraft item(
            ItemFields item, int row, SharingType ofResource, String condition, boolean open, String openCondition) {
        String field = "items[%d].".formatted(row);
        String called = "第 %d 个信息项“%s”的".formatted(row + 1, item.name().strip());
        SharingType sharing = text.choice(
                field + "sharingType",
                called + "共享类型",
                item.sharingType(),
                SharingType.values(),
                SharingType::label,
                ofResource);
        String ownCondition = text.text(field + "sharingCondition", called + "共享条件", item.sharingCondition(), BY_RULE);
        boolean itemOpen = text.yes(field + "open", called + "是否向社会开放", item.open());
        String ownOpenCondition =
                text.text(field + "openCondition", called + "开放条件", item.openCondition(), LONGEST_CONDITION);
        if (ownOpenCondition.isEmpty()) {
            ownOpenCondition = Inherited.openCondition(itemOpen, open, openCondition);
        }
        return new ItemDraft(
                text.text(field + "name", called + "名称", item.name(), BY_RULE),
                text.choice(
                        field + "type",
                        called + "数据类型",
                        item.type(),
                        DataType.values(),
                        DataType::label,
                        DataType.GENERAL),
                text.length(field + "length", called + "数据长度", item.length()),
                sharing,
                ownCondition.isEmpty() ? Inherited.sharingCondition(sharing, ofResource, condition) : ownCondition,
                itemOpen,
                ownOpenCondition.isEmpty() ? null : ownOpenCondition,
                text.choice(
                        field + "sensitivity",
                        called + "敏感程度",
                        item.sensitivity(),
                        Sensitivity.values(),
                        Sensitivity::label,
                        Sensitivity.INTERNAL),
                text.choice(
                        field + "masking",
                        called + "脱敏规则",
                        item.masking(),
                        MaskingRule.values(),
                        MaskingRule::label,
                        MaskingRule.FULL));
    }

    private Census census() {
        return new Census(
                text.number("totalStorage", "总数据存储量", fields.totalStorage()),
                text.number("totalRecords", "结构化信息记录总数", fields.totalRecords()),
                text.number("sharedStorage", "已共享的数据存储量", fields.sharedStorage()),
                text.number("sharedRecords", "已共享的结构化记录数", fields.sharedRecords()),
                text.number("openedStorage", "已开放的数据存储量", fields.openedStorage()),
                text.number("openedRecords", "已开放的结构化记录数", fields.openedRecords()));
    }
}
