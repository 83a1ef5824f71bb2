package cn.gov.shuozhou.data.casework;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has decided on a task.
 *
 * @param takenBackAt null while the decision stands
 */
public record DecidedTask(
        String taskId,
        String caseNumber,
        String verdict,
        String decidedBy,
        String decidedByName,
        LocalDateTime decidedAt,
        @Nullable LocalDateTime takenBackAt) {}
