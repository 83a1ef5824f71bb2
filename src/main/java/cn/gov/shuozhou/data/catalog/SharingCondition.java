package cn.gov.shuozhou.data.catalog;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the sharing condition must say for each sharing type (第十六条；编制指南：共享条件). */
final class SharingCondition {

    static final String UNCONDITIONAL = "无条件";

    /** Longest condition that is kept. */
    private static final int LONGEST = 500;

    /** A basis is a named law or document: 《……》 or a document number such as 〔2016〕51号. */
    private static final Pattern LEGAL_BASIS = Pattern.compile("《[^《》]{2,}》|〔\\d{4}〕\\d+号");

    /** Words that fill the field without telling what must be met. */
    private static final Set<String> EMPTY_WORDS =
            Set.of("有条件", "有条件共享", "无", "无条件", "无条件共享", "按需", "按需共享", "按需提供", "待定", "其他", "视情况", "协商", "协商确定", "依申请");

    private SharingCondition() {}

    /** The sentence that says why the condition does not fit the type, if it does not. */
    static Optional<String> problem(SharingType type, String condition) {
        if (condition.length() > LONGEST) {
            return Optional.of("共享条件最多 %d 字，现有 %d 字，请精简。".formatted(LONGEST, condition.length()));
        }
        return switch (type) {
            case UNCONDITIONAL ->
                condition.equals(UNCONDITIONAL)
                        ? Optional.empty()
                        : Optional.of("共享类型为“无条件共享”的，共享条件应填“无条件”，现填“%s”。".formatted(condition));
            case CONDITIONAL ->
                condition.isBlank() || EMPTY_WORDS.contains(condition.strip())
                        ? Optional.of("共享类型为“有条件共享”的，共享条件应写明具体条件（供哪些部门、用于何事、有何限制），现填“%s”。".formatted(condition))
                        : Optional.empty();
            case NOT_SHARED ->
                LEGAL_BASIS.matcher(condition).find()
                        ? Optional.empty()
                        : Optional.of(
                                "共享类型为“不予共享”的，共享条件应引用法律、法规、规章或国家、省相关文件的名称作为依据，如《……法》第几条，现填“%s”。".formatted(condition));
        };
    }
}
