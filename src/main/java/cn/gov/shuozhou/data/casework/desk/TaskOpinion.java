package cn.gov.shuozhou.data.casework.desk;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague was asked about a task.
 *
 * @param firstOwner who had the task first, where it had been handed on before
 * @param opinion null while it has not come back
 */
record TaskOpinion(
        long id,
        String askedByName,
        String askedOfName,
        String question,
        LocalDateTime askedAt,
        @Nullable String firstOwner,
        @Nullable String opinion,
        @Nullable LocalDateTime answeredAt) {}
