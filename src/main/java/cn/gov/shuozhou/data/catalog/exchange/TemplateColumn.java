package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.catalog.DataType;
import cn.gov.shuozhou.data.catalog.FormatClass;
import cn.gov.shuozhou.data.catalog.Sensitivity;
import cn.gov.shuozhou.data.catalog.SharingMethod;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.catalog.Theme;
import cn.gov.shuozhou.data.catalog.UpdateCycle;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.workbook.FormWriter.Column;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The columns of the national template in their order: fifteen groups of the 编制指南, then a sixteenth of what only this
 * platform keeps. The sixteenth may be missing from a workbook that comes in.
 */
enum TemplateColumn {
    CATEGORY(Group.CLASSIFICATION, "类", Of.RESOURCE, "基础信息资源、主题信息资源或部门信息资源。", "基础信息资源", "主题信息资源", "部门信息资源"),
    SECTION(Group.CLASSIFICATION, "项", Of.RESOURCE, "分类目录中“类”下的“项”，见平台“分类目录”页。"),
    HEADING(Group.CLASSIFICATION, "目", Of.RESOURCE, "分类目录中“项”下的“目”。"),
    DETAIL(Group.CLASSIFICATION, "细目", Of.RESOURCE, "“目”下的“细目”，没有的不填。"),
    NAME("信息资源名称", Of.RESOURCE, "数据内容的名称，最多 100 字，不填信息系统的名称。"),
    CODE("信息资源代码", Of.RESOURCE, "类 1 位、项 2 位、目 3 位、细目不定长，其后为“/”和顺序号；新资源不填，导入时由平台编号。"),
    PROVIDER(Group.PROVIDER, "提供方", Of.RESOURCE, "本部门的全称。"),
    DIVISION(Group.PROVIDER, "内部部门", Of.RESOURCE, "保管数据的科室，可以不填。"),
    CREDIT_CODE("资源提供方代码", Of.RESOURCE, "本部门的统一社会信用代码，18 位。"),
    SUMMARY("信息资源摘要", Of.RESOURCE, "内容概述，最多 256 字。"),
    FORMAT_CLASS(Group.FORMAT, "信息资源格式分类", Of.RESOURCE, "从下拉列表选择。", labels(FormatClass.values(), FormatClass::label)),
    FORMAT_TYPE(Group.FORMAT, "信息资源格式类型", Of.RESOURCE, "应属于所选的格式分类，例如电子表格：et、xls、xlsx。"),
    FORMAT_OTHER(Group.FORMAT, "其他类型资源格式描述", Of.RESOURCE, "格式类型说不清楚的，在此说明。"),
    TOTAL_STORAGE(Group.CENSUS, "总数据存储量（G）", Of.RESOURCE, "只填数字，不填单位。"),
    TOTAL_RECORDS(Group.CENSUS, "结构化信息记录总数（万）", Of.RESOURCE, "只填数字，不填单位。"),
    SHARED_STORAGE(Group.CENSUS, "已共享的数据存储量（G）", Of.RESOURCE, "只填数字，不填单位。"),
    SHARED_RECORDS(Group.CENSUS, "已共享的结构化记录数（万）", Of.RESOURCE, "只填数字，不填单位。"),
    OPENED_STORAGE(Group.CENSUS, "已开放的数据存储量（G）", Of.RESOURCE, "只填数字，不填单位。"),
    OPENED_RECORDS(Group.CENSUS, "已开放的结构化记录数（万）", Of.RESOURCE, "只填数字，不填单位。"),
    ITEM_NAME(Group.ITEM, "信息项名称", Of.ITEM, "一行一个信息项，同一资源内不重复。"),
    ITEM_TYPE(Group.ITEM, "数据类型", Of.ITEM, "从下拉列表选择。", labels(DataType.values(), type -> type.label() + type.code())),
    ITEM_LENGTH(Group.ITEM, "数据长度", Of.ITEM, "只填数字；字符型和数值型应填。"),
    SHARING_TYPE(Group.SHARING, "共享类型", Of.ITEM, "从下拉列表选择。", labels(SharingType.values(), SharingType::label)),
    SHARING_CONDITION(Group.SHARING, "共享条件", Of.ITEM, "无条件共享填“无条件”；有条件共享写明具体条件；不予共享引用法律、法规、规章等依据。"),
    SHARING_METHOD(
            Group.METHOD, "共享方式分类", Of.RESOURCE, "从下拉列表选择。", labels(SharingMethod.values(), SharingMethod::label)),
    SHARING_METHOD_TYPE(
            Group.METHOD,
            "共享方式类型",
            Of.RESOURCE,
            "应属于所选的共享方式分类。",
            Arrays.stream(SharingMethod.values())
                    .flatMap(method -> method.types().stream())
                    .toArray(String[]::new)),
    OPEN(Group.OPENNESS, "是否向社会开放", Of.ITEM, "是或否；不予共享的填否。", Words.YES, Words.NO),
    OPEN_CONDITION(Group.OPENNESS, "开放条件", Of.ITEM, "开放的填“无条件开放”或具体条件。"),
    UPDATE_CYCLE("更新周期", Of.RESOURCE, "从下拉列表选择。", labels(UpdateCycle.values(), UpdateCycle::label)),
    PUBLISHED_ON("发布日期", Of.RESOURCE, "例如 2026-11-24；新资源可以不填，以实际发布的日期为准。"),
    RELATED_CODES("关联资源代码", Of.RESOURCE, "有关联的信息资源代码，多个用顿号分隔，可以不填。"),
    THEME(Group.PLATFORM, "主题", Of.RESOURCE, "平台按主题查找所用，可以不填。", labels(Theme.values(), Theme::label)),
    RESOURCE_SHARING_TYPE(
            Group.PLATFORM,
            "资源共享类型",
            Of.RESOURCE,
            "整个资源的共享类型；不填则按信息项推定。",
            labels(SharingType.values(), SharingType::label)),
    RESOURCE_SHARING_CONDITION(Group.PLATFORM, "资源共享条件", Of.RESOURCE, "整个资源的共享条件；不填则取信息项的。"),
    RESOURCE_OPEN(Group.PLATFORM, "资源是否开放", Of.RESOURCE, "是或否；不填则按信息项推定。", Words.YES, Words.NO),
    RESOURCE_OPEN_CONDITION(Group.PLATFORM, "资源开放条件", Of.RESOURCE, "整个资源的开放条件；不填则取信息项的。"),
    SENSITIVITY(Group.PLATFORM, "敏感程度", Of.ITEM, "从下拉列表选择；不填则按名称推定。", labels(Sensitivity.values(), Sensitivity::label)),
    MASKING(Group.PLATFORM, "脱敏规则", Of.ITEM, "从下拉列表选择；不填为不脱敏。", labels(MaskingRule.values(), MaskingRule::label));

    /** What a cell speaks of: the whole resource, repeated on its rows, or the one item of the row. */
    private enum Of {
        RESOURCE,
        ITEM
    }

    static final List<TemplateColumn> ALL = List.of(values());

    /** The fifteen groups that the guide knows. */
    static final List<TemplateColumn> NATIONAL =
            Stream.of(values()).filter(column -> !column.platform()).toList();

    /** What an item says of sharing and opening, and what is often merged over all items of a resource. */
    static final List<TemplateColumn> SHARED = List.of(SHARING_TYPE, SHARING_CONDITION, OPEN, OPEN_CONDITION);

    static final List<TemplateColumn> CENSUS = Stream.of(values())
            .filter(column -> column.group.equals(Group.CENSUS))
            .toList();

    private final String group;
    private final String label;
    private final Of of;
    private final String help;
    private final List<String> choices;

    TemplateColumn(String label, Of of, String help, String... choices) {
        this(label, label, of, help, choices);
    }

    TemplateColumn(String group, String label, Of of, String help, String... choices) {
        this.group = group;
        this.label = label;
        this.of = of;
        this.help = help;
        this.choices = List.of(choices);
    }

    String group() {
        return group;
    }

    String label() {
        return label;
    }

    String help() {
        return help;
    }

    List<String> choices() {
        return choices;
    }

    boolean ofItem() {
        return of == Of.ITEM;
    }

    /** Whether line breaks belong to what it says. */
    boolean lines() {
        return switch (this) {
            case SUMMARY,
                    FORMAT_OTHER,
                    SHARING_CONDITION,
                    OPEN_CONDITION,
                    RELATED_CODES,
                    RESOURCE_SHARING_CONDITION,
                    RESOURCE_OPEN_CONDITION -> true;
            default -> false;
        };
    }

    boolean platform() {
        return group.equals(Group.PLATFORM);
    }

    Column column() {
        return new Column(group, label, choices, help);
    }

    private static <T> String[] labels(T[] values, Function<T, String> label) {
        return Arrays.stream(values).map(label).toArray(String[]::new);
    }

    /** Groups of more than one column. */
    private static final class Group {
        static final String CLASSIFICATION = "信息资源分类";
        static final String PROVIDER = "信息资源提供方";
        static final String FORMAT = "信息资源格式";
        static final String CENSUS = "信息资源大普查";
        static final String ITEM = "信息项信息";
        static final String SHARING = "共享属性";
        static final String METHOD = "共享方式";
        static final String OPENNESS = "开放属性";
        static final String PLATFORM = "平台补充";
    }
}
