package cn.gov.shuozhou.data.catalog.compile;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A form laid aside before it satisfied the rules.
 *
 * @param draftId the draft that it goes on with; null when it begins one
 * @param resourceId the published resource that a change would begin from
 * @param typed the {@link TypedDraft} as text
 */
record Unfinished(
        String id,
        String departmentCode,
        @Nullable Long draftId,
        @Nullable Long resourceId,
        String name,
        String typed,
        int revision,
        String updatedBy,
        LocalDateTime updatedAt) {}
