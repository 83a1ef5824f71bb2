package cn.gov.shuozhou.data.delivery.quality;

import java.util.Set;

/** What a rule asks of the data, by which indicator it counts, and which fields say it more closely. */
public enum RuleKind {
    REQUIRED("必填", "每一行都要有值；写“无”“空”等代替的也算没有。", Indicator.ELEMENT_COMPLETENESS, Field.ITEM),
    TYPE("类型", "符合目录登记的数据类型和长度。", Indicator.FORMAT_COMPLIANCE, Field.ITEM),
    LENGTH("长度", "字符数在两个数之间。", Indicator.FORMAT_COMPLIANCE, Field.ITEM, Field.BOUNDS),
    PATTERN("格式", "整个值符合一个正则表达式，如 [A-Z]{2}\\d{6}。", Indicator.FORMAT_COMPLIANCE, Field.ITEM, Field.TEXT),
    CODES("代码表", "是所列的值之一，一行写一个。", Indicator.REFERENCE_DATA, Field.ITEM, Field.TEXT),
    RANGE("数值范围", "数字在两个数之间。", Indicator.CONTENT_CORRECTNESS, Field.ITEM, Field.BOUNDS),
    PERIOD("日期范围", "日期在两个日期之间。", Indicator.PERIOD, Field.ITEM, Field.BOUNDS),
    ID_NUMBER("公民身份号码", "符合 GB 11643：校验码对，出生日期是有的日子。", Indicator.DATA_STANDARD, Field.ITEM),
    CREDIT_CODE("统一社会信用代码", "符合 GB 32100：校验码对。", Indicator.DATA_STANDARD, Field.ITEM),
    UNIQUE("不重复", "没有两行相同；相同的每一行都算不符合。", Indicator.UNIQUENESS, Field.ITEM),
    DATE_ORDER("日期先后", "不晚于另一个信息项的日期。", Indicator.SEQUENCE, Field.ITEM, Field.OTHER),
    SAME("相同", "与另一个信息项的值相同。", Indicator.SAME_DATA, Field.ITEM, Field.OTHER),
    AT_MOST("不大于", "数字不大于另一个信息项的数字。", Indicator.BUSINESS_RULE, Field.ITEM, Field.OTHER),
    EXISTS_IN("在另一资源中存在", "在另一项信息资源的一个信息项里找得到。", Indicator.RELATED_DATA, Field.ITEM, Field.FOREIGN),
    ROW_COUNT("行数变化", "与上一版相比，增减不超过容许的百分比。", Indicator.RECORD_COMPLETENESS);

    /** What has to be said of a rule besides its kind. */
    enum Field {
        ITEM,
        BOUNDS,
        TEXT,
        OTHER,
        FOREIGN
    }

    private final String label;
    private final String meaning;
    private final Indicator indicator;
    private final Set<Field> fields;

    RuleKind(String label, String meaning, Indicator indicator, Field... fields) {
        this.label = label;
        this.meaning = meaning;
        this.indicator = indicator;
        this.fields = Set.of(fields);
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    public Indicator indicator() {
        return indicator;
    }

    public boolean ofItem() {
        return fields.contains(Field.ITEM);
    }

    public boolean bounded() {
        return fields.contains(Field.BOUNDS);
    }

    public boolean texted() {
        return fields.contains(Field.TEXT);
    }

    public boolean comparing() {
        return fields.contains(Field.OTHER);
    }

    public boolean foreign() {
        return fields.contains(Field.FOREIGN);
    }
}
