package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.OnwardTarget;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of 对外提供 as the browser sends it: text only, so that nothing typed is lost when it is not understood. */
record OnwardInput(
        @Nullable String token,
        @Nullable String grant,
        @Nullable List<String> itemIds,
        @Nullable String target,
        @Nullable String recipient,
        @Nullable String purpose,
        @Nullable String manner,
        @Nullable String safeguards,
        @Nullable String personsConsent,
        @Nullable String until,
        @Nullable List<String> attachments) {

    private static final int TOKEN_LENGTH = 36;

    /** A form that nobody has filled in. */
    static OnwardInput empty(Grant grant) {
        return new OnwardInput(
                UUID.randomUUID().toString(),
                grant.number(),
                List.of(),
                OnwardTarget.NAMED.name(),
                null,
                null,
                null,
                null,
                null,
                grant.validTo().toString(),
                List.of());
    }

    /**
     * What was meant.
     *
     * @throws RequestRejected with a sentence for each value that cannot be read
     */
    OnwardForm toForm() {
        if (token == null || token.length() != TOKEN_LENGTH) {
            throw RequestRejected.invalid("token", "表单已失效，请从授权页面重新打开。");
        }
        List<Problem> problems = new ArrayList<>();
        OnwardForm form = new OnwardForm(
                token,
                grantNumber(),
                ids(itemIds, "itemIds", "所选信息项“%s”不存在，请从授权页面重新打开表单。", problems),
                chosenTarget(),
                text(recipient),
                text(purpose),
                text(manner),
                text(safeguards),
                text(personsConsent),
                day(problems),
                ids(attachments, "attachments", "没有附件“%s”，请刷新页面后重新上传。", problems));
        RequestRejected.throwIf(problems);
        return form;
    }

    String grantNumber() {
        return text(grant);
    }

    public boolean wants(long itemId) {
        return itemIds != null && itemIds.contains(String.valueOf(itemId));
    }

    private @Nullable OnwardTarget chosenTarget() {
        return Stream.of(OnwardTarget.values())
                .filter(one -> one.name().equals(target))
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate day(List<Problem> problems) {
        String typed = text(until);
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            problems.add(new Problem("until", "截止日期“%s”不是有效日期，请按 2026-01-31 的形式填写。".formatted(shortened(typed))));
            return null;
        }
    }

    private static List<Long> ids(@Nullable List<String> typed, String field, String sentence, List<Problem> problems) {
        Set<Long> ids = new LinkedHashSet<>();
        for (String one : typed == null ? List.<String>of() : typed) {
            try {
                ids.add(Long.valueOf(text(one)));
            } catch (NumberFormatException forged) {
                problems.add(new Problem(field, sentence.formatted(shortened(one))));
            }
        }
        return List.copyOf(ids);
    }

    private static String shortened(String typed) {
        return typed.length() > 40 ? typed.substring(0, 40) + "…" : typed;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
