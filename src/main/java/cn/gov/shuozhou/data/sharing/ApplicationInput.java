package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The application form as the browser sends it: text only, so that nothing typed is lost when it is not understood. */
record ApplicationInput(
        @Nullable String token,
        @Nullable String revision,
        @Nullable String resourceId,
        @Nullable List<String> itemIds,
        @Nullable String purpose,
        @Nullable String legalBasis,
        @Nullable String enterpriseBasis,
        @Nullable String scope,
        @Nullable String accessMode,
        @Nullable String periodFrom,
        @Nullable String periodTo,
        @Nullable List<String> attachments,
        @Nullable String acknowledged) {

    private static final int TOKEN_LENGTH = 36;

    /** An input with the values of a stored draft. */
    static ApplicationInput of(SharingApplication draft, List<Long> itemIds) {
        return new ApplicationInput(
                draft.token(),
                String.valueOf(draft.revision()),
                String.valueOf(draft.resourceId()),
                itemIds.stream().map(String::valueOf).toList(),
                draft.purpose(),
                draft.legalBasis(),
                draft.enterpriseBasis(),
                draft.scope(),
                draft.accessMode().name(),
                Objects.toString(draft.periodFrom(), ""),
                Objects.toString(draft.periodTo(), ""),
                List.of(),
                null);
    }

    /**
     * What was meant.
     *
     * @throws RequestRejected with a sentence for each value that cannot be read
     */
    ApplicationForm toForm() {
        List<Problem> problems = new ArrayList<>();
        if (token == null || token.length() != TOKEN_LENGTH) {
            throw RequestRejected.invalid("token", "表单已失效，请从资源页面重新打开申请表。");
        }
        ApplicationForm form = new ApplicationForm(
                token,
                Objects.requireNonNullElse(read(revision, Integer::valueOf, "token", "表单版本不正确，请重新打开申请表。", problems), 0),
                resource(),
                ids(itemIds, "itemIds", "所选信息项“%s”不存在，请返回资源页面重新勾选。", problems),
                text(purpose),
                text(legalBasis),
                text(enterpriseBasis),
                text(scope),
                read(accessMode, DeliveryMode::valueOf, "accessMode", "共享方式只能选文件或接口。", problems),
                read(periodFrom, LocalDate::parse, "periodFrom", "开始日期“%s”不是有效日期，请按 2026-01-31 的形式填写。", problems),
                read(periodTo, LocalDate::parse, "periodTo", "结束日期“%s”不是有效日期，请按 2026-01-31 的形式填写。", problems),
                ids(attachments, "attachments", "没有附件“%s”，请刷新页面后重新上传。", problems),
                acknowledged);
        if (!problems.isEmpty()) {
            throw RequestRejected.invalid(problems);
        }
        return form;
    }

    /** The resource that the form is about; one that cannot be read is one that is not there. */
    long resource() {
        try {
            return Long.parseLong(text(resourceId));
        } catch (NumberFormatException forged) {
            throw RequestRejected.notFound("没有这项信息资源，请从“数据目录”重新查找。");
        }
    }

    public boolean wants(long itemId) {
        return itemIds != null && itemIds.contains(String.valueOf(itemId));
    }

    private static List<Long> ids(@Nullable List<String> typed, String field, String sentence, List<Problem> problems) {
        List<Long> ids = new ArrayList<>();
        for (String one : typed == null ? List.<String>of() : typed) {
            Long id = read(one, Long::valueOf, field, sentence, problems);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static <T> @Nullable T read(
            @Nullable String text, Function<String, T> reader, String field, String sentence, List<Problem> problems) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reader.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
            problems.add(new Problem(field, sentence.formatted(shown)));
            return null;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
