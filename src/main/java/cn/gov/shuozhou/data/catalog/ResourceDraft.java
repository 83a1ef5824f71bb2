package cn.gov.shuozhou.data.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource as its department compiled it, before the rules are checked; see {@link Resource} for the other parts.
 *
 * @param basis what 不予共享 rests on, in its parts; the sharing condition says the same in one text. Null for what is shared;
 *     null otherwise, too, where it is to be taken from that text
 */
public record ResourceDraft(
        String code,
        String category,
        String section,
        String heading,
        @Nullable String detail,
        String name,
        String providerCode,
        @Nullable String providerDivision,
        String summary,
        FormatClass formatClass,
        String formatType,
        @Nullable String formatOther,
        Theme theme,
        SharingType sharingType,
        String sharingCondition,
        SharingMethod sharingMethod,
        String sharingMethodType,
        boolean open,
        @Nullable String openCondition,
        UpdateCycle updateCycle,
        LocalDate publishedOn,
        @Nullable String relatedCodes,
        boolean demo,
        List<ItemDraft> items,
        @Nullable LegalBasis basis) {

    public ResourceDraft {
        items = List.copyOf(items);
        basis = basis(sharingType, sharingCondition, basis);
    }

    /** What was stored or imported as one text has its parts as far as they can be told apart. */
    static @Nullable LegalBasis basis(SharingType type, String condition, @Nullable LegalBasis basis) {
        if (type != SharingType.NOT_SHARED) {
            return null;
        }
        return basis == null ? LegalBasis.of(condition) : basis;
    }

    /** The same under another code. */
    public ResourceDraft withCode(String other) {
        return with(other, name, publishedOn, items);
    }

    /** Another resource of the same kind. */
    public ResourceDraft like(String otherCode, String otherName) {
        return with(otherCode, otherName, publishedOn, items);
    }

    /** The same with these items. */
    public ResourceDraft withItems(List<ItemDraft> others) {
        return with(code, name, publishedOn, others);
    }

    /** The same, published on this day. */
    ResourceDraft publishedOn(LocalDate day) {
        return with(code, name, day, items);
    }

    private ResourceDraft with(String otherCode, String otherName, LocalDate day, List<ItemDraft> otherItems) {
        return new ResourceDraft(
                otherCode,
                category,
                section,
                heading,
                detail,
                otherName,
                providerCode,
                providerDivision,
                summary,
                formatClass,
                formatType,
                formatOther,
                theme,
                sharingType,
                sharingCondition,
                sharingMethod,
                sharingMethodType,
                open,
                openCondition,
                updateCycle,
                day,
                relatedCodes,
                demo,
                otherItems,
                basis);
    }
}
