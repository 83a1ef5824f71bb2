package cn.gov.shuozhou.data.opening.materials;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of the public has told: plain text, nobody's name.
 *
 * @param opinion what the bureau has found; null while it has not decided
 */
record MaterialReport(
        long id,
        long serviceId,
        String serviceCode,
        String serviceName,
        String departmentCode,
        String departmentName,
        String material,
        String content,
        LocalDateTime sentAt,
        ReportState state,
        @Nullable String opinion,
        @Nullable String decidedByName,
        @Nullable LocalDateTime decidedAt) {}
