package cn.gov.shuozhou.data.masking;

/** How the values of one item are masked (第十八条). */
public enum MaskingRule {
    NONE("不脱敏"),
    NAME("姓名"),
    ID_NUMBER("公民身份号码"),
    MOBILE("手机号"),
    LANDLINE("固定电话"),
    ADDRESS("地址"),
    BANK_CARD("银行卡号"),
    EMAIL("电子邮箱"),
    PLATE("车牌号"),
    CREDIT_CODE("统一社会信用代码"),
    DATE_YEAR("日期（仅留年份）"),
    FULL("全部遮盖"),
    HASH("哈希");

    private final String label;

    MaskingRule(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
