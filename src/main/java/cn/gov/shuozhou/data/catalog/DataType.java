package cn.gov.shuozhou.data.catalog;

/** The data types of an item and their letters (编制指南：数据类型). */
public enum DataType {
    CHARACTER("C", "字符型"),
    NUMERIC("N", "数值型"),
    CURRENCY("Y", "货币型"),
    DATE("D", "日期型"),
    DATE_TIME("T", "日期时间型"),
    LOGICAL("L", "逻辑型"),
    MEMO("M", "备注型"),
    GENERAL("G", "通用型"),
    DOUBLE("B", "双精度型"),
    INTEGER("I", "整型"),
    FLOAT("F", "浮点型");

    private final String code;
    private final String label;

    DataType(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The letter that the guide gives to the type, e.g. {@code C}. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Whether the length of a value has to be stated: a text or a number without one says nothing. */
    public boolean needsLength() {
        return this == CHARACTER || this == NUMERIC;
    }
}
