package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.refusal.Shown;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the sharing condition must say for each sharing type (第十六条；编制指南：共享条件). */
final class SharingCondition {

    static final String UNCONDITIONAL = "无条件";

    /** Words that fill the field without telling for whom, for what or with which limits. */
    private static final Pattern FILLER = Pattern.compile(
            "无条件共享|有条件共享|条件共享|无条件|有条件|条件|依申请|按需|视情况|待定|其他|协商|确定|情况"
                    + "|提供部门|提供方|资源方|数据|本部门|本单位|我局|我委|本局|部门|单位|领导|主管|负责人|书面|线下|正式|经|由|须|需要|需|应|要|可以|可|能|请|先|后"
                    + "|审批|审核|审查|批准|同意|核准|许可|授权|申请|提出|办理|通过|签字|共享|使用|提供|获取|开放|无|的|方|再|并|和|或|为|与|向|在|进行|统一|相关|有关|双方|另行|具体|根据|实际|之|才|均|都|即|\\P{IsHan}");

    /** A condition that says something has more left than this without its filler. */
    private static final int FEWEST_LEFT = 2;

    private SharingCondition() {}

    /** The sentence that says why the condition does not fit the type, if it does not. */
    static Optional<String> problem(SharingType type, String condition, @Nullable LegalBasis basis) {
        CatalogField field = CatalogField.SHARING_CONDITION;
        if (condition.length() > field.longest()) {
            return Optional.of(field.tooLong(field.label(), condition.length()));
        }
        return switch (type) {
            case UNCONDITIONAL ->
                condition.equals(UNCONDITIONAL)
                        ? Optional.empty()
                        : Optional.of("共享类型为“无条件共享”的，共享条件应填“无条件”，现填“%s”。".formatted(Shown.of(condition)));
            case CONDITIONAL ->
                isConcrete(condition)
                        ? Optional.empty()
                        : Optional.of(
                                "共享类型为“有条件共享”的，共享条件应写明具体条件（供哪些部门、用于何事、有何限制），现填“%s”。".formatted(Shown.of(condition)));
            case NOT_SHARED ->
                Optional.ofNullable(basis)
                        .flatMap(LegalBasis::complaint)
                        .map(complaint -> "共享类型为“不予共享”的，应引用法律、法规、规章或国家、省的文件作为依据：%s，现填“%s”。"
                                .formatted(complaint, Shown.of(condition)));
        };
    }

    /** “需审批”“经提供部门同意后共享” name no condition: they only repeat that there is one. */
    private static boolean isConcrete(String condition) {
        return FILLER.matcher(condition).replaceAll("").length() >= FEWEST_LEFT;
    }
}
