package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.masking.MaskingRule;
import java.time.LocalDate;
import java.util.List;

/**
 * What a closed case asks to be granted.
 *
 * @param departmentCode the department that will use the data (使用部门)
 * @param items what may be read, in the order in which it is handed out
 * @param validTo the last day on which the data may be read
 * @param conditions what the provider asks of the user; empty if nothing
 */
public record GrantOrder(
        String caseNumber,
        long resourceId,
        String departmentCode,
        List<OrderedItem> items,
        String purpose,
        DeliveryMode mode,
        LocalDate validFrom,
        LocalDate validTo,
        String conditions) {

    /** One item with the masking the provider decided on. */
    public record OrderedItem(long itemId, MaskingRule masking) {}

    public GrantOrder {
        items = List.copyOf(items);
    }
}
