package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.masking.MaskingRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an approver filled in; anything may be missing.
 *
 * @param basisKind one of those that the case's rule set offers
 */
record AnswerForm(
        @Nullable Decision decision,
        @Nullable List<ItemChoice> items,
        @Nullable String conditions,
        @Nullable LocalDate expiresOn,
        @Nullable String reason,
        @Nullable String basisKind,
        @Nullable String basisTitle,
        @Nullable String basisNumber,
        @Nullable String basisClause,
        @Nullable String missing,
        @Nullable List<Long> attachments) {

    /** An answer that no file goes with, and whose basis has no number. */
    AnswerForm(
            @Nullable Decision decision,
            @Nullable List<ItemChoice> items,
            @Nullable String conditions,
            @Nullable LocalDate expiresOn,
            @Nullable String reason,
            @Nullable String basisKind,
            @Nullable String basisTitle,
            @Nullable String basisClause,
            @Nullable String missing) {
        this(decision, items, conditions, expiresOn, reason, basisKind, basisTitle, null, basisClause, missing, null);
    }

    /**
     * The choice for one item.
     *
     * @param reason why it is given plainly, or under a weaker rule than registered
     */
    record ItemChoice(
            long itemId,
            boolean granted,
            @Nullable MaskingRule masking,
            @Nullable String reason) {

        ItemChoice(long itemId, boolean granted, @Nullable MaskingRule masking) {
            this(itemId, granted, masking, null);
        }

        /** As it is kept: a reason belongs to what is given. */
        AnsweredItem answered() {
            String why = reason == null || reason.isBlank() || !granted ? null : reason.strip();
            return new AnsweredItem(itemId, granted, masking == null ? MaskingRule.FULL : masking, why, null);
        }
    }

    List<ItemChoice> choices() {
        return items == null
                ? List.of()
                : items.stream().filter(Objects::nonNull).toList();
    }

    /** Whether some of the items are not given: that part is a refusal, with reason and basis. */
    boolean withholds() {
        return choices().stream().anyMatch(choice -> !choice.granted());
    }

    /** Whether some of the items are given hashed. */
    boolean hashes() {
        return choices().stream().anyMatch(choice -> choice.masking() == MaskingRule.HASH);
    }

    /** Whether something is given and something is not. */
    boolean isPartial() {
        return decision == Decision.AGREE && withholds();
    }

    /** Whether anything is refused, the whole or a part. */
    boolean refuses() {
        return decision == Decision.REFUSE || isPartial();
    }

    /** Only what belongs to the decision: a typed but abandoned reason is not stored. */
    AnswerForm relevant() {
        Decision made = Objects.requireNonNull(decision);
        return switch (made) {
            case AGREE ->
                withholds()
                        ? refusal(items)
                        : new AnswerForm(made, items, conditions, expiresOn, null, null, null, null, null);
            case REFUSE -> refusal(null);
            case RETURN -> new AnswerForm(made, null, null, null, null, null, null, null, missing);
        };
    }

    private AnswerForm refusal(@Nullable List<ItemChoice> given) {
        boolean gives = given != null;
        return new AnswerForm(
                decision,
                given,
                gives ? conditions : null,
                gives ? expiresOn : null,
                reason,
                basisKind,
                basisTitle,
                basisNumber,
                basisClause,
                null,
                null);
    }

    /** The same without what only a cited document has. */
    AnswerForm withoutDocument() {
        return new AnswerForm(
                decision, items, conditions, expiresOn, reason, basisKind, null, null, null, missing, attachments);
    }
}
