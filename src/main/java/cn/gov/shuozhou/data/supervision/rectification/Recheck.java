package cn.gov.shuozhou.data.supervision.rectification;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 抽查: a closed case that was drawn by lot, to see whether what was said to be put right is so.
 *
 * @param result null until it was looked at
 */
record Recheck(
        String caseNumber,
        String departmentCode,
        String departmentName,
        LocalDateTime drawnAt,
        @Nullable RecheckResult result,
        @Nullable String text,
        @Nullable String checkedByName,
        @Nullable LocalDateTime checkedAt) {}
