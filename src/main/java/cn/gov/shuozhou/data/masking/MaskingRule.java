package cn.gov.shuozhou.data.masking;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How the values of one item are made unrecognisable before they leave the platform (第十八条).
 *
 * <p>Every rule fails closed: a value that is not exactly of the rule's kind, be it for a stray blank, a full-width
 * digit or a character nobody can see, is masked fully and in a way that tells neither its text nor its length.
 */
public enum MaskingRule {
    NONE("不脱敏", "示例", value -> value),
    NAME("姓名", "张小明", NameMask::mask),
    ID_NUMBER("公民身份号码", "140602199003071231", IdNumberMask::mask),
    MOBILE("手机号", "13800001234", NumberMasks::mobile),
    LANDLINE("固定电话", "0349-2021234", NumberMasks::landline),
    ADDRESS("地址", "山西省朔州市朔城区开发南路1号", AddressMask::mask),
    BANK_CARD("银行卡号", "6222020510001234567", NumberMasks::bankCard),
    EMAIL("电子邮箱", "zhangsan@example.com", TextMasks::email),
    PLATE("车牌号", "晋F12345", TextMasks::plate),
    CREDIT_CODE("统一社会信用代码", "11140600MB00014684", TextMasks::creditCode),
    DATE_YEAR("日期（仅留年份）", "1990-03-07", DateMask::yearOnly),
    FULL("全部遮盖", "示例", value -> FullMask.TEXT),
    HASH("哈希", "示例", KeyedHash::of);

    private final String label;
    private final String sample;
    private final BinaryOperator<String> mask;

    MaskingRule(String label, String sample, UnaryOperator<String> mask) {
        this(label, sample, (value, recipient) -> mask.apply(value));
    }

    /** @param mask what becomes of a value, which comes first, for a department */
    MaskingRule(String label, String sample, BinaryOperator<String> mask) {
        this.label = label;
        this.sample = sample;
        this.mask = mask;
    }

    public String label() {
        return label;
    }

    /** A made-up value of the rule's kind, to show people what the rule does. */
    public String sample() {
        return sample;
    }

    /** Whether the rule can be used in this installation: {@link #HASH} needs a key of its own. */
    public boolean available() {
        return this != HASH || KeyedHash.hasKey();
    }

    /** Whether less can be told from a value under this rule: of two rules that leave a part of it, neither is stricter. */
    public boolean isStricterThan(MaskingRule other) {
        return strictness() > other.strictness();
    }

    /** The stricter of the two; this one when neither is. */
    public MaskingRule orStricter(MaskingRule other) {
        return other.isStricterThan(this) ? other : this;
    }

    /** A hash tells nothing of the value itself, but which values are equal. */
    private int strictness() {
        return switch (this) {
            case NONE -> 0;
            case HASH -> 2;
            case FULL -> 3;
            default -> 1;
        };
    }

    /**
     * The masked value; nothing (null or empty) stays empty.
     *
     * @param recipient the department that receives it: a hash is the same for one department only
     */
    public String mask(@Nullable String value, String recipient) {
        return value == null || value.isEmpty() ? "" : mask.apply(value, recipient);
    }
}
