package cn.gov.shuozhou.data.casework.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague was asked about a task.
 *
 * @param childTask the colleague's own task; null of 委派, which gives the task itself
 * @param firstOwner who had the task first, where it had been handed on before
 * @param opinion null while it has not come back
 * @param agrees of 后加签: whether the colleague agrees
 * @param endedAt since when nobody asks any more
 */
record TaskOpinion(
        long id,
        OpinionKind kind,
        String taskId,
        @Nullable String childTask,
        String askedBy,
        String askedByName,
        String askedOf,
        String askedOfName,
        String question,
        LocalDateTime askedAt,
        @Nullable String firstOwner,
        @Nullable String opinion,
        @Nullable Boolean agrees,
        @Nullable LocalDateTime answeredAt,
        @Nullable LocalDateTime endedAt) {

    /** As forms say it. */
    @JsonProperty
    public String kindLabel() {
        return kind.label();
    }

    boolean isOpenSignature() {
        return kind != OpinionKind.DELEGATION && answeredAt == null && endedAt == null;
    }
}
