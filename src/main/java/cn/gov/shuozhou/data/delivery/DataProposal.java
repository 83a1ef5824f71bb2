package cn.gov.shuozhou.data.delivery;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An upload that has passed every check and waits to be confirmed.
 *
 * @param rowsNow rows that it would bring
 * @param baseId the version that it was compared with; null, like its number, for the first
 * @param rowsBefore rows of that version
 * @param keysGone keys that only the version before has; null, like the two that follow, when no key is declared
 * @param warningTotal how often something should be looked at
 * @param warnings the first sentences about that, one a line
 */
public record DataProposal(
        long dataSetId,
        long resourceId,
        int version,
        long rowsNow,
        LocalDateTime uploadedAt,
        String uploadedBy,
        String uploadedByName,
        String fileName,
        @Nullable Long baseId,
        @Nullable Integer baseVersion,
        long rowsBefore,
        @Nullable Long keysGone,
        @Nullable Long keysAdded,
        @Nullable Long keysChanged,
        long warningTotal,
        String warnings) {

    /** Whether less than half of what is there now would remain: that is done with a reason only. */
    public boolean needsReason() {
        return isLargeDrop(rowsNow, rowsBefore) || keysGone != null && keysGone * 2 > rowsBefore;
    }

    static boolean isLargeDrop(long rows, long rowsBefore) {
        return rows * 2 < rowsBefore;
    }

    public List<String> warningLines() {
        return warnings.lines().toList();
    }
}
