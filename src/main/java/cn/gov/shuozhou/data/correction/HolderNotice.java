package cn.gov.shuozhou.data.correction;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The word to a department that holds or held a grant of what was corrected.
 *
 * @param taken how it has taken the wrong version; empty when it has not
 * @param changes how many rows the correction has changed; empty when nobody can tell
 */
record HolderNotice(
        String departmentCode,
        String departmentName,
        String taken,
        String changes,
        LocalDateTime sentAt,
        @Nullable String acknowledgedByName,
        @Nullable LocalDateTime acknowledgedAt) {}
