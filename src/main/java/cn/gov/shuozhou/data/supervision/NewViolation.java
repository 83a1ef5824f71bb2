package cn.gov.shuozhou.data.supervision;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What a finding begins with; see {@link Violation}. */
record NewViolation(
        String department,
        ViolationItem item,
        ViolationSource source,
        String sourceKey,
        String evidence,
        String provision,
        @Nullable String caseNumber,
        @Nullable Long resourceId,
        LocalDateTime happenedAt,
        @Nullable String foundBy) {}
