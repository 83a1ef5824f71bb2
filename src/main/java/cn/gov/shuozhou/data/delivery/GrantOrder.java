package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.masking.MaskingRule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a closed case asks to be granted.
 *
 * @param departmentCode the department that will use the data (使用部门)
 * @param items what may be read, in the order in which it is handed out
 * @param validTo the last day on which the data may be read
 * @param conditions what the provider asks of the user; empty if nothing
 * @param askedAt when it was applied for; null for now
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
        String conditions,
        @Nullable LocalDateTime askedAt) {

    public GrantOrder(
            String caseNumber,
            long resourceId,
            String departmentCode,
            List<OrderedItem> items,
            String purpose,
            DeliveryMode mode,
            LocalDate validFrom,
            LocalDate validTo,
            String conditions) {
        this(caseNumber, resourceId, departmentCode, items, purpose, mode, validFrom, validTo, conditions, null);
    }

    /**
     * One item with the masking the provider decided on.
     *
     * @param unmaskedReason why it is given plainly, or under a weaker rule than registered; null where it is not
     */
    public record OrderedItem(
            long itemId, MaskingRule masking, @Nullable String unmaskedReason) {

        public OrderedItem(long itemId, MaskingRule masking) {
            this(itemId, masking, null);
        }
    }

    public GrantOrder {
        items = List.copyOf(items);
    }
}
