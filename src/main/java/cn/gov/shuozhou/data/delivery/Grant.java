package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The right of one department to read named items of one resource, for one purpose and for a time (授权).
 *
 * @param departmentCode the department that uses the data (使用部门)
 * @param validTo the last day of the right: it ends at 24:00 of it
 * @param revokedReason why the right was taken back; null while it was not
 */
@Article("第二十九条")
public record Grant(
        String number,
        String caseNumber,
        long resourceId,
        String resourceName,
        String departmentCode,
        List<GrantedItem> items,
        String purpose,
        DeliveryMode mode,
        LocalDate validFrom,
        LocalDate validTo,
        String conditions,
        LocalDateTime grantedAt,
        @Nullable LocalDateTime revokedAt,
        @Nullable String revokedReason) {

    /** Whether data may be read under the grant. */
    public enum Status {
        NOT_YET_VALID("未生效", "kind-info"),
        VALID("有效", "kind-ok"),
        EXPIRED("已到期", "kind-quiet"),
        REVOKED("已收回", "kind-bad");

        private final String label;
        private final String badge;

        Status(String label, String badge) {
            this.label = label;
            this.badge = badge;
        }

        public String label() {
            return label;
        }

        /** How pages colour it. */
        public String badge() {
            return badge;
        }
    }

    public Grant {
        items = List.copyOf(items);
    }

    public Status status(LocalDate today) {
        if (revokedAt != null) {
            return Status.REVOKED;
        }
        if (today.isBefore(validFrom)) {
            return Status.NOT_YET_VALID;
        }
        return today.isAfter(validTo) ? Status.EXPIRED : Status.VALID;
    }

    public Set<Long> itemIds() {
        return items.stream().map(GrantedItem::itemId).collect(Collectors.toUnmodifiableSet());
    }
}
