package cn.gov.shuozhou.data.catalog;

import static cn.gov.shuozhou.data.catalog.FieldSpec.census;
import static cn.gov.shuozhou.data.catalog.FieldSpec.item;
import static cn.gov.shuozhou.data.catalog.FieldSpec.registered;
import static cn.gov.shuozhou.data.catalog.FieldSpec.resource;

import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.workbook.FormWriter.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every field of the catalogue, once: its name in forms and problems, its column in the national template, how long it
 * may be, what it says of a draft, and where a comparison, a mark or a broken rule points. The order is that of the
 * template: fifteen groups of the 编制指南, then a sixteenth of what only this platform keeps.
 */
public enum CatalogField {
    CATEGORY(resource("category", "类", ResourceDraft::category)
            .in(TemplateGroup.CLASSIFICATION)
            .chosen(List.of("基础信息资源", "主题信息资源", "部门信息资源"))
            .help("基础信息资源、主题信息资源或部门信息资源。")),
    SECTION(resource("section", "项", ResourceDraft::section)
            .in(TemplateGroup.CLASSIFICATION)
            .longest(60)
            .restsOn("heading")
            .help("分类目录中“类”下的“项”，见平台“分类目录”页。")),
    HEADING(resource("heading", "目", ResourceDraft::heading)
            .in(TemplateGroup.CLASSIFICATION)
            .longest(60)
            .help("分类目录中“项”下的“目”。")),
    DETAIL(resource("detail", "细目", ResourceDraft::detail)
            .in(TemplateGroup.CLASSIFICATION)
            .longest(60)
            .optional()
            .help("“目”下的“细目”，没有的不填。")),
    NAME(resource("name", "信息资源名称", ResourceDraft::name).longestByRule(100).help("数据内容的名称，最多 %d 字，不填信息系统的名称。")),
    CODE(resource("code", "信息资源代码", ResourceDraft::code)
            .longest(64)
            .help("类 1 位、项 2 位、目 3 位、细目不定长，其后为“/”和顺序号；新资源不填，导入时由平台编号。")),
    PROVIDER(registered("provider", "提供方").in(TemplateGroup.PROVIDER).help("本部门的全称。")),
    DIVISION(resource("division", "内部部门", ResourceDraft::providerDivision)
            .in(TemplateGroup.PROVIDER)
            .longest(100)
            .optional()
            .help("保管数据的科室，可以不填。")),
    CREDIT_CODE(registered("creditCode", "资源提供方代码").help("本部门的统一社会信用代码，18 位。")),
    SUMMARY(resource("summary", "信息资源摘要", ResourceDraft::summary)
            .longestByRule(256)
            .lines()
            .help("说明有哪些数据、范围和来源，最多 %d 字。")),
    FORMAT_CLASS(
            resource("formatClass", "信息资源格式分类", draft -> draft.formatClass().label())
                    .in(TemplateGroup.FORMAT)
                    .chosen(FormatClass.values(), FormatClass::label)),
    FORMAT_TYPE(resource("formatType", "信息资源格式类型", ResourceDraft::formatType)
            .in(TemplateGroup.FORMAT)
            .longest(40)
            .restsOn("formatClass")
            .help("应属于所选的格式分类，例如电子表格：et、xls、xlsx。")),
    FORMAT_OTHER(resource("formatOther", "其他类型资源格式描述", ResourceDraft::formatOther)
            .in(TemplateGroup.FORMAT)
            .longest(100)
            .lines()
            .optional()
            .help("格式类型说不清楚的，在此说明。")),
    TOTAL_STORAGE(census("totalStorage", "总数据存储量（G）", Census::totalStorage)),
    TOTAL_RECORDS(census("totalRecords", "结构化信息记录总数（万）", Census::totalRecords)),
    SHARED_STORAGE(census("sharedStorage", "已共享的数据存储量（G）", Census::sharedStorage)),
    SHARED_RECORDS(census("sharedRecords", "已共享的结构化记录数（万）", Census::sharedRecords)),
    OPENED_STORAGE(census("openedStorage", "已开放的数据存储量（G）", Census::openedStorage)),
    OPENED_RECORDS(census("openedRecords", "已开放的结构化记录数（万）", Census::openedRecords)),
    ITEM_NAME(item("name", "信息项名称", ItemDraft::name)
            .in(TemplateGroup.ITEM)
            .longestByRule(100)
            .help("一行一个信息项，同一资源内不重复。")),
    ITEM_TYPE(item("type", "数据类型", item -> item.type().label() + item.type().code())
            .in(TemplateGroup.ITEM)
            .chosen(DataType.values(), type -> type.label() + type.code())),
    ITEM_LENGTH(item(
                    "length",
                    "数据长度",
                    item -> item.length() == null ? null : item.length().toString())
            .in(TemplateGroup.ITEM)
            .restsOn("type")
            .help("只填数字；字符型和数值型应填。")),
    SHARING_TYPE(item("sharingType", "共享类型", item -> item.sharingType().label())
            .in(TemplateGroup.SHARING)
            .chosen(SharingType.values(), SharingType::label)),
    SHARING_CONDITION(item("sharingCondition", "共享条件", ItemDraft::sharingCondition)
            .in(TemplateGroup.SHARING)
            .longestByRule(500)
            .lines()
            .restsOn("sharingType")
            .help("无条件共享填“无条件”；有条件共享写明具体条件；不予共享引用法律、法规、规章等依据。")),
    SHARING_METHOD(
            resource("sharingMethod", "共享方式分类", draft -> draft.sharingMethod().label())
                    .in(TemplateGroup.METHOD)
                    .chosen(SharingMethod.values(), SharingMethod::label)),
    SHARING_METHOD_TYPE(resource("sharingMethodType", "共享方式类型", ResourceDraft::sharingMethodType)
            .in(TemplateGroup.METHOD)
            .longest(40)
            .chosen(Arrays.stream(SharingMethod.values())
                    .flatMap(method -> method.types().stream())
                    .toList())
            .restsOn("sharingMethod")
            .help("应属于所选的共享方式分类。")),
    OPEN(item("open", "是否向社会开放", item -> yesOrNo(item.open()))
            .in(TemplateGroup.OPENNESS)
            .yesOrNo()
            .restsOn("sharingType")
            .help("是或否；不予共享的填否。")),
    OPEN_CONDITION(item("openCondition", "开放条件", ItemDraft::openCondition)
            .in(TemplateGroup.OPENNESS)
            .longest(500)
            .lines()
            .restsOn("open")
            .help("开放的填“无条件开放”或具体条件。")),
    UPDATE_CYCLE(resource("updateCycle", "更新周期", draft -> draft.updateCycle().label())
            .chosen(UpdateCycle.values(), UpdateCycle::label)),
    PUBLISHED_ON(resource("publishedOn", "发布日期", draft -> draft.publishedOn().toString())
            .help("例如 2026-11-24；新资源可以不填，以实际发布的日期为准。")),
    RELATED_CODES(resource("relatedCodes", "关联资源代码", ResourceDraft::relatedCodes)
            .longest(500)
            .lines()
            .optional()
            .help("有关联的信息资源代码，多个用顿号分隔，可以不填。")),
    THEME(resource("theme", "主题", draft -> draft.theme().label())
            .in(TemplateGroup.PLATFORM)
            .chosen(Theme.values(), Theme::label)
            .help("平台按主题查找所用，可以不填。")),
    RESOURCE_SHARING_TYPE(
            resource("sharingType", "资源共享类型", draft -> draft.sharingType().label())
                    .in(TemplateGroup.PLATFORM)
                    .chosen(SharingType.values(), SharingType::label)
                    .help("整个资源的共享类型；不填则按信息项推定。")),
    RESOURCE_SHARING_CONDITION(resource("sharingCondition", "资源共享条件", ResourceDraft::sharingCondition)
            .in(TemplateGroup.PLATFORM)
            .longestByRule(500)
            .lines()
            .restsOn("sharingType")
            .help("整个资源的共享条件；不填则取信息项的。")
            .hint("无条件的可以不填；有条件的写明供哪些部门、用于何事、有何限制；不予共享的引用法律、法规、规章或国家、省文件。")),
    RESOURCE_OPEN(resource("open", "资源是否开放", draft -> yesOrNo(draft.open()))
            .in(TemplateGroup.PLATFORM)
            .yesOrNo()
            .restsOn("sharingType")
            .help("是或否；不填则按信息项推定。")),
    RESOURCE_OPEN_CONDITION(resource("openCondition", "资源开放条件", ResourceDraft::openCondition)
            .in(TemplateGroup.PLATFORM)
            .longest(500)
            .lines()
            .restsOn("open")
            .help("整个资源的开放条件；不填则取信息项的。")
            .hint("向社会开放的填写：“无条件开放”，或依申请开放的具体条件。")),
    SENSITIVITY(item("sensitivity", "敏感程度", item -> item.sensitivity().label())
            .in(TemplateGroup.PLATFORM)
            .chosen(Sensitivity.values(), Sensitivity::label)
            .help("从下拉列表选择；不填则按名称推定。")),
    MASKING(item("masking", "脱敏规则", item -> item.masking().label())
            .in(TemplateGroup.PLATFORM)
            .chosen(MaskingRule.values(), MaskingRule::label)
            .restsOn("sensitivity", "open")
            .help("从下拉列表选择；不填为不脱敏。"));

    public static final List<CatalogField> ALL = List.of(values());

    /** The fifteen groups that the guide knows. */
    public static final List<CatalogField> NATIONAL =
            Stream.of(values()).filter(field -> !field.platform()).toList();

    /** What an item says of sharing and opening, and what is often merged over all items of a resource. */
    public static final List<CatalogField> SHARED = List.of(SHARING_TYPE, SHARING_CONDITION, OPEN, OPEN_CONDITION);

    public static final List<CatalogField> CENSUS = Stream.of(values())
            .filter(field -> field.spec.group.equals(TemplateGroup.CENSUS))
            .toList();

    private final FieldSpec spec;

    CatalogField(FieldSpec spec) {
        this.spec = spec;
    }

    /** The field of a resource as a whole that has this name in forms. */
    public static Optional<CatalogField> ofResource(String formName) {
        return find(formName, false);
    }

    /** The field of an item that has this name in forms. */
    public static Optional<CatalogField> ofItem(String formName) {
        return find(formName, true);
    }

    private static Optional<CatalogField> find(String formName, boolean ofItem) {
        return ALL.stream()
                .filter(field -> field.ofItem() == ofItem && field.formName().equals(formName))
                .findFirst();
    }

    public static String yesOrNo(boolean answer) {
        return answer ? FieldSpec.YES : FieldSpec.NO;
    }

    /** Its name in forms and in problems; that of an item's field follows {@code items[index].} there. */
    public String formName() {
        return spec.formName;
    }

    /** The heading of its column, which is also what comparisons and marks call it. */
    public String label() {
        return spec.label;
    }

    public String group() {
        return spec.group;
    }

    public String help() {
        return spec.help.formatted(spec.longest);
    }

    /** What the form says below the field. */
    public String hint() {
        return spec.hint.isEmpty() ? help() : spec.hint;
    }

    /** What the form calls it. */
    public String title() {
        return label() + (spec.optional ? "（选填）" : "");
    }

    public boolean optional() {
        return spec.optional;
    }

    public List<String> choices() {
        return spec.choices;
    }

    /** The most letters. */
    public int longest() {
        return spec.longest;
    }

    /** Whether so many letters have to be refused when the field is read; for some fields a rule of the catalogue does it. */
    public boolean isTooLong(int letters) {
        return !spec.lengthRuled && letters > spec.longest;
    }

    /** The sentence about too many letters. */
    public String tooLong(String called, int letters) {
        return "%s最多 %d 字，现有 %d 字，请精简。".formatted(called, longest(), letters);
    }

    /** Whether it speaks of an item, not of the whole resource. */
    public boolean ofItem() {
        return spec.ofItem != null;
    }

    /** Whether line breaks belong to what it says. */
    public boolean lines() {
        return spec.lines;
    }

    /** Whether only this platform keeps it. */
    public boolean platform() {
        return spec.group.equals(TemplateGroup.PLATFORM);
    }

    /** Fields of the same item or resource without which no rule about this one can judge. */
    public List<CatalogField> restsOn() {
        return spec.restsOn.stream()
                .map(formName -> find(formName, ofItem()).orElseThrow())
                .toList();
    }

    /** What it says of the resource; empty where it says nothing. */
    public String of(Content content) {
        return orEmpty(spec.ofResource.apply(content));
    }

    /** What it says of the item; empty where it says nothing. */
    public String of(ItemDraft item) {
        return spec.ofItem == null ? "" : orEmpty(spec.ofItem.apply(item));
    }

    public Column column() {
        return new Column(group(), label(), choices(), help());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
