package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.masking.MaskingRule;
import org.jspecify.annotations.Nullable;

/** An item as its department compiled it; see {@link Item} for what the parts mean. */
public record ItemDraft(
        String name,
        DataType type,
        @Nullable Integer length,
        SharingType sharingType,
        String sharingCondition,
        boolean open,
        @Nullable String openCondition,
        Sensitivity sensitivity,
        MaskingRule masking) {

    boolean notShared() {
        return sharingType == SharingType.NOT_SHARED;
    }

    boolean maskable() {
        return masking != MaskingRule.NONE;
    }
}
