package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.masking.MaskingRule;
import java.time.LocalDate;
import java.util.List;

/** A resource that satisfies every rule, and ways to break one at a time. */
public final class Drafts {

    public static final String CONDITION = "供办理社会救助的部门按名单比对，仅用于认定待遇资格。";
    public static final String BASIS = "《中华人民共和国税收征收管理法》第八条：依法为纳税人保密。";

    public String code = "101001/1";
    public String category = "基础信息资源";
    public String section = "人口";
    public String name = "婚姻登记信息";
    public String provider = "civil-affairs";
    public String summary = "各婚姻登记机关办理的结婚、离婚登记。";
    public FormatClass formatClass = FormatClass.SPREADSHEET;
    public String formatType = "xlsx";
    public Theme theme = Theme.PUBLIC_SERVICE;
    public SharingType sharingType = SharingType.CONDITIONAL;
    public String condition = CONDITION;
    public String methodType = "文件";
    public boolean open;
    public String openCondition = "";
    public LocalDate publishedOn = LocalDate.of(2022, 3, 20);
    public List<ItemDraft> items = List.of(item("姓名"), item("登记日期"));

    /** One of 民政's own resources rather than a basic one. */
    public static Drafts ofDepartment(String code, String name) {
        Drafts draft = new Drafts();
        draft.code = code;
        draft.category = "部门信息资源";
        draft.section = "民政";
        draft.name = name;
        return draft;
    }

    public static ItemDraft item(String name) {
        return item(name, SharingType.CONDITIONAL, CONDITION);
    }

    public static ItemDraft item(String name, SharingType type, String condition) {
        return item(name, type, condition, MaskingRule.NAME);
    }

    public static ItemDraft item(String name, SharingType type, String condition, MaskingRule masking) {
        return new ItemDraft(name, DataType.CHARACTER, 50, type, condition, false, null, Sensitivity.PERSONAL, masking);
    }

    /** The same item, open to society under this condition. */
    public static ItemDraft opened(ItemDraft item, String condition) {
        return new ItemDraft(
                item.name(),
                item.type(),
                item.length(),
                item.sharingType(),
                item.sharingCondition(),
                true,
                condition,
                item.sensitivity(),
                item.masking());
    }

    /** Opens the resource and this item, under the same condition; the other items stay as they are. */
    public void open(String opened, String under) {
        open = true;
        openCondition = under;
        items = items.stream()
                .map(item -> item.name().equals(opened) ? opened(item, under) : item)
                .toList();
    }

    public ResourceDraft build() {
        return new ResourceDraft(
                code,
                category,
                section,
                "婚姻",
                null,
                name,
                provider,
                "社会事务科",
                summary,
                formatClass,
                formatType,
                null,
                theme,
                sharingType,
                condition,
                SharingMethod.PLATFORM,
                methodType,
                open,
                openCondition,
                UpdateCycle.DAILY,
                publishedOn,
                null,
                false,
                items,
                null);
    }
}
