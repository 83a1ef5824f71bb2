package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.masking.MaskingRule;
import org.jspecify.annotations.Nullable;

/**
 * One column of a resource (信息项). Sharing, openness and sensitivity are its own: a resource may be shared in part
 * only (第十四条).
 *
 * @param position order in the resource, from 1
 * @param length characters or digits of a value; empty where the type says it all
 * @param sharingCondition "无条件", the concrete condition, or the legal basis for not sharing
 * @param openCondition how the public gets it; empty when it is not open
 * @param masking the rule that the provider proposes when it is served masked (第十八条)
 */
public record Item(
        long id,
        long resourceId,
        int position,
        String name,
        DataType type,
        @Nullable Integer length,
        SharingType sharingType,
        String sharingCondition,
        boolean open,
        @Nullable String openCondition,
        Sensitivity sensitivity,
        MaskingRule masking) {

    /** Whether it can be served masked: the only way to a 不予共享 item (第十八条). */
    public boolean maskable() {
        return masking != MaskingRule.NONE;
    }

    public boolean notShared() {
        return sharingType == SharingType.NOT_SHARED;
    }

    /** By which rule it is served at the least: what is not shared leaves masked, by its own rule or wholly (第十八条). */
    public MaskingRule leastMasking() {
        return !notShared() ? MaskingRule.NONE : maskable() ? masking : MaskingRule.FULL;
    }

    /** The same item, asked for under a condition that notice has been given of. */
    public Item conditional() {
        return new Item(
                id,
                resourceId,
                position,
                name,
                type,
                length,
                SharingType.CONDITIONAL,
                sharingCondition,
                open,
                openCondition,
                sensitivity,
                masking);
    }
}
