package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a new version of a resource means for those who use one of its items already (第十二条、第十八条). An item that stays as
 * open as it was has none.
 *
 * @param item as it was before
 * @param end why it is given no longer under what was granted before; null when it goes on
 * @param said what the change says about existing use
 * @param masking by which rule it is masked at the least from then on
 * @param condition the new sharing condition; empty when the item is gone
 */
@Article({"第十二条", "第十八条"})
public record ItemChange(Item item, @Nullable End end, ExistingUse said, MaskingRule masking, String condition) {

    /** Why an item is given no longer. */
    public enum End {
        GONE("已停用"),
        NOT_SHARED("已列为不予共享"),
        STRICTER("共享条件变严，须重新申请");

        private final String label;

        End(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What becomes of each item; those that stay as they were are left out. */
    static List<ItemChange> between(List<Item> before, List<ItemDraft> after, ExistingUse said) {
        Map<String, ItemDraft> kept = after.stream().collect(Collectors.toMap(ItemDraft::name, Function.identity()));
        return before.stream()
                .flatMap(item -> of(item, kept.get(item.name()), said).stream())
                .toList();
    }

    /** What becomes of all items when the resource leaves the catalogue. */
    static List<ItemChange> retirement(List<Item> before) {
        return between(before, List.of(), ExistingUse.UNSAID);
    }

    private static Optional<ItemChange> of(Item before, @Nullable ItemDraft after, ExistingUse said) {
        if (after == null) {
            return Optional.of(new ItemChange(before, End.GONE, said, MaskingRule.NONE, ""));
        }
        ItemChange change =
                new ItemChange(before, end(before, after, said), said, least(before, after), after.sharingCondition());
        return Optional.of(change).filter(one -> one.end != null || one.masking != MaskingRule.NONE);
    }

    private static @Nullable End end(Item before, ItemDraft after, ExistingUse said) {
        if (after.notShared()) {
            return !before.notShared() && said.endsNotShared() ? End.NOT_SHARED : null;
        }
        if (after.sharingType() != SharingType.CONDITIONAL || before.notShared()) {
            return null;
        }
        boolean reworded = !before.sharingCondition().equals(after.sharingCondition());
        return before.sharingType() == SharingType.UNCONDITIONAL || reworded && said.renewed() ? End.STRICTER : null;
    }

    /** What was given plainly before the item became 不予共享 or more sensitive was never judged for what it is now. */
    private static MaskingRule least(Item before, ItemDraft after) {
        boolean closed = after.notShared() && !before.notShared();
        boolean raised =
                after.sensitivity().confidential() && after.sensitivity().isStricterThan(before.sensitivity());
        if (closed || raised) {
            return after.maskable() ? after.masking() : MaskingRule.FULL;
        }
        return after.masking().isStricterThan(before.masking()) ? after.masking() : MaskingRule.NONE;
    }

    /** Whether the item is given no longer under what was applied for then. */
    public boolean ends(LocalDateTime askedAt) {
        return end != null && (end != End.STRICTER || !isSinceNotice(askedAt));
    }

    private boolean isSinceNotice(LocalDateTime askedAt) {
        return said.announcedAt() != null && askedAt.isAfter(said.announcedAt());
    }

    /** Why it is given no longer; empty when it goes on. */
    public String why() {
        return end == null ? "" : end.label();
    }

    /** Whether nobody can go on using it by applying anew. */
    public boolean isLost() {
        return end == End.GONE || end == End.NOT_SHARED;
    }

    /** What it means for a user, said beforehand; empty when the item is simply lost. */
    public String sentence() {
        String masked = masking == MaskingRule.NONE ? "" : "“%s”至少按“%s”脱敏后提供".formatted(item.name(), masking.label());
        if (end == End.STRICTER) {
            String anew = "“%s”须在生效之前按新的共享条件重新申请，否则届时不再提供（新条件：%s）".formatted(item.name(), condition);
            return masked.isEmpty() ? anew : anew + "；" + masked;
        }
        return isLost() ? "" : masked;
    }
}
