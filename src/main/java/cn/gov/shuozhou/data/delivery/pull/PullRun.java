package cn.gov.shuozhou.data.delivery.pull;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One time that data were fetched, or should have been.
 *
 * @param askedBy who asked for it; null, like the name, when its time had come
 * @param problem why it failed, in words; null when it did not
 */
record PullRun(
        long id,
        long sourceId,
        long resourceId,
        String resourceCode,
        String resourceName,
        String departmentName,
        @Nullable String askedBy,
        @Nullable String askedByName,
        LocalDateTime queuedAt,
        @Nullable LocalDateTime startedAt,
        @Nullable LocalDateTime endedAt,
        RunState state,
        long rowTotal,
        @Nullable Long uploadId,
        @Nullable Long dataSetId,
        PullFault.@Nullable Kind fault,
        @Nullable String problem) {

    /** Why it was begun, in words. */
    public String occasion() {
        return askedByName == null ? "定时" : askedByName;
    }

    /** What became of it, in words. */
    public String words() {
        return fault == null ? state.label() : "%s：%s".formatted(state.label(), fault.label());
    }
}
