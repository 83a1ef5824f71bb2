package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.organization.CreditCode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Codes that tell by a check digit whether they are right. A digit that was lost is refused; a check digit that is merely
 * wrong is told and let pass, for old registers do contain such numbers.
 */
public enum CodeKind {
    ID_NUMBER(MaskingRule.ID_NUMBER, ".*(身份证|身份号).*") {
        @Override
        public boolean isValid(String code) {
            return IdNumber.isValid(code);
        }

        @Override
        boolean isShaped(String code) {
            return IdNumber.isShaped(code);
        }
    },
    CREDIT_CODE(MaskingRule.CREDIT_CODE, ".*信用代码.*") {
        @Override
        public boolean isValid(String code) {
            return CreditCode.isValid(code);
        }

        @Override
        boolean isShaped(String code) {
            return code.length() == LENGTH;
        }
    };

    private static final int LENGTH = 18;
    private static final Pattern ONE_SHORT = Pattern.compile("\\d{17}");
    private static final Pattern ZEROED = Pattern.compile("\\d{15}0{3}");

    private final MaskingRule masking;
    private final Pattern names;

    CodeKind(MaskingRule masking, String names) {
        this.masking = masking;
        this.names = Pattern.compile(names);
    }

    /** What the item's codes are, by how it is masked or by its name. */
    public static Optional<CodeKind> of(Item item) {
        for (CodeKind kind : values()) {
            if (item.masking() == kind.masking
                    || kind.names.matcher(item.name()).matches()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether its check digit is right. */
    public abstract boolean isValid(String code);

    abstract boolean isShaped(String code);

    /** What is surely wrong with a code; nothing if it may be right. */
    Optional<String> problem(String code) {
        if (ONE_SHORT.matcher(code).matches()) {
            return Optional.of("只有 17 位，少了一位，请照原件补全");
        }
        if (ZEROED.matcher(code).matches() && !isValid(code)) {
            return Optional.of("第 15 位以后都是 0，校验码也不对：表格软件只保留 15 位数字，后面的已经丢失。请先把这一列设为“文本”，照原件重新填写，再上传 .xlsx 文件");
        }
        return Optional.empty();
    }

    /** What should be looked at; the code itself is not repeated, for the sentence is stored. */
    Optional<String> doubt(String code) {
        return isShaped(code) && !isValid(code) ? Optional.of("的末位校验码不对，请核对是否有错字") : Optional.empty();
    }
}
