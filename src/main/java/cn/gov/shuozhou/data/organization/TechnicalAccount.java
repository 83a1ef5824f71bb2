package cn.gov.shuozhou.data.organization;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The account of another system's program, which reads the cases of one department through the engine's interface. */
record TechnicalAccount(
        String id,
        String purpose,
        String departmentCode,
        String departmentName,
        String registeredBy,
        LocalDateTime registeredAt,
        @Nullable String confirmedBy,
        @Nullable LocalDateTime confirmedAt,
        @Nullable LocalDateTime endedAt) {

    public boolean waits() {
        return confirmedAt == null && endedAt == null;
    }

    public boolean ended() {
        return endedAt != null;
    }
}
