package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.organization.Person;
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
 * @param providerCode the department whose data they are (提供部门)
 * @param validTo the last day of the right: it ends at 24:00 of it
 * @param askedAt when it was applied for: what notice was given of before then was known
 * @param suspendedAt since when no data are given for the time being; null while they are
 * @param revokedReason why the right has ended before its last day; null while it has not
 * @param revokedBy department and name of whoever ended it; null when the system did
 * @param returned whether the holder itself has given it back
 */
@Article("第二十九条")
public record Grant(
        String number,
        String caseNumber,
        long resourceId,
        String resourceName,
        String departmentCode,
        String providerCode,
        List<GrantedItem> items,
        String purpose,
        DeliveryMode mode,
        LocalDate validFrom,
        LocalDate validTo,
        String conditions,
        LocalDateTime grantedAt,
        LocalDateTime askedAt,
        @Nullable LocalDateTime suspendedAt,
        @Nullable LocalDateTime revokedAt,
        @Nullable String revokedReason,
        @Nullable String revokedBy,
        boolean returned) {

    /** A grant that nobody has used for so many days is listed to both sides (系统约定). */
    public static final int UNUSED_AFTER_DAYS = 90;

    /** Whether data may be read under the grant. */
    public enum Status {
        NOT_YET_VALID("未生效", "kind-info"),
        VALID("有效", "kind-ok"),
        SUSPENDED("已暂停", "kind-warn"),
        EXPIRED("已到期", "kind-quiet"),
        REVOKED("已收回", "kind-bad"),
        RETURNED("已交回", "kind-quiet");

        private final String label;
        private final String badge;

        Status(String label, String badge) {
            this.label = label;
            this.badge = badge;
        }

        /** Whether it never gives data again. */
        boolean isOver() {
            return this == EXPIRED || this == REVOKED || this == RETURNED;
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
            return returned ? Status.RETURNED : Status.REVOKED;
        }
        if (today.isAfter(validTo)) {
            return Status.EXPIRED;
        }
        if (suspendedAt != null) {
            return Status.SUSPENDED;
        }
        return today.isBefore(validFrom) ? Status.NOT_YET_VALID : Status.VALID;
    }

    public Set<Long> itemIds() {
        return items.stream().map(GrantedItem::itemId).collect(Collectors.toUnmodifiableSet());
    }

    boolean isOf(Person person) {
        return departmentCode.equals(person.departmentCode());
    }

    /** The same right to other items, or to the same ones otherwise masked. */
    Grant with(List<GrantedItem> other) {
        return new Grant(
                number,
                caseNumber,
                resourceId,
                resourceName,
                departmentCode,
                providerCode,
                other,
                purpose,
                mode,
                validFrom,
                validTo,
                conditions,
                grantedAt,
                askedAt,
                suspendedAt,
                revokedAt,
                revokedReason,
                revokedBy,
                returned);
    }

    /** The same right, ended by the system. */
    Grant ended(LocalDateTime at, String reason) {
        return new Grant(
                number,
                caseNumber,
                resourceId,
                resourceName,
                departmentCode,
                providerCode,
                items,
                purpose,
                mode,
                validFrom,
                validTo,
                conditions,
                grantedAt,
                askedAt,
                suspendedAt,
                at,
                reason,
                null,
                false);
    }
}
