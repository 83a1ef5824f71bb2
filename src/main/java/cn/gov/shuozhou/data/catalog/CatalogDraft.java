package cn.gov.shuozhou.data.catalog;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A resource that its department has compiled and that is not published: new, or a proposed version of a published one.
 *
 * @param resourceId the published resource that it would change; null for a new one
 * @param baseVersion the version that it starts from
 * @param caseNumber the open case that it belongs to
 * @param locked whether it lies before its reviewers: nobody edits it then
 * @param revision counts the times that it was kept, from 1
 */
public record CatalogDraft(
        long id,
        String code,
        String departmentCode,
        String name,
        @Nullable Long resourceId,
        @Nullable Integer baseVersion,
        String updatedBy,
        LocalDateTime updatedAt,
        @Nullable String caseNumber,
        boolean locked,
        int revision) {

    /** What a draft holds: the whole resource. */
    public record Content(ResourceDraft resource, Census census) {}

    public boolean change() {
        return resourceId != null;
    }
}
