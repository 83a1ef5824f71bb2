package cn.gov.shuozhou.data.opening;

import cn.gov.shuozhou.data.catalog.DataType;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.OpeningAttribute;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.Sensitivity;
import cn.gov.shuozhou.data.masking.MaskingRule;
import org.jspecify.annotations.Nullable;

/**
 * An item that the public may have, at once or on application.
 *
 * @param attribute the item's own or the resource's, whichever is stricter
 * @param condition under which it is given; empty where nothing is said
 * @param masking the rule under which it leaves: the registered one, but for items that harm nobody
 */
public record OpenItem(
        long id,
        String name,
        DataType type,
        @Nullable Integer length,
        OpeningAttribute attribute,
        String condition,
        MaskingRule masking) {

    static OpenItem of(Item item, Resource resource) {
        return new OpenItem(
                item.id(),
                item.name(),
                item.type(),
                item.length(),
                OpeningAttribute.of(item, resource),
                item.openCondition() == null ? "" : item.openCondition(),
                item.sensitivity() == Sensitivity.PUBLIC ? MaskingRule.NONE : item.masking());
    }

    /** Whether anybody may take it at once. */
    public boolean unconditional() {
        return attribute == OpeningAttribute.UNCONDITIONAL;
    }
}
