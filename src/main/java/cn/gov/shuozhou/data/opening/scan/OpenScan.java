package cn.gov.shuozhou.data.opening.scan;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one version of the data, as one version of the catalogue opens them.
 *
 * @param findings one a line; never a value of the data
 * @param ground on which they were opened all the same; null when they were not, and of old decisions
 * @param reason why they were opened all the same, or not
 */
public record OpenScan(
        long id,
        long resourceId,
        String resourceName,
        String departmentCode,
        String departmentName,
        long dataSetId,
        int resourceVersion,
        int dataVersion,
        ScanState state,
        String findings,
        LocalDateTime scannedAt,
        @Nullable String decidedByName,
        @Nullable ReleaseGround ground,
        @Nullable String reason,
        @Nullable LocalDateTime decidedAt) {

    public List<String> lines() {
        return findings.lines().toList();
    }
}
