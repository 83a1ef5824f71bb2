package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.masking.MaskingRule;
import org.jspecify.annotations.Nullable;

/**
 * An item as its department compiled it; see {@link Item} for what the other parts mean.
 *
 * @param basis what 不予共享 rests on, in its parts; the sharing condition says the same in one text. Null for what is shared
 */
public record ItemDraft(
        String name,
        DataType type,
        @Nullable Integer length,
        SharingType sharingType,
        String sharingCondition,
        boolean open,
        @Nullable String openCondition,
        Sensitivity sensitivity,
        MaskingRule masking,
        @Nullable LegalBasis basis) {

    public ItemDraft {
        basis = ResourceDraft.basis(sharingType, sharingCondition, basis);
    }

    /** The basis, if there has to be one, is taken from the text. */
    public ItemDraft(
            String name,
            DataType type,
            @Nullable Integer length,
            SharingType sharingType,
            String sharingCondition,
            boolean open,
            @Nullable String openCondition,
            Sensitivity sensitivity,
            MaskingRule masking) {
        this(name, type, length, sharingType, sharingCondition, open, openCondition, sensitivity, masking, null);
    }

    boolean notShared() {
        return sharingType == SharingType.NOT_SHARED;
    }

    boolean maskable() {
        return masking != MaskingRule.NONE;
    }
}
