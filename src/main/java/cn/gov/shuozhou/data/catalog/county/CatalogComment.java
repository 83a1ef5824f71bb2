package cn.gov.shuozhou.data.catalog.county;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a county's authority has to say of a department's catalogue, with the department's answer.
 *
 * @param resourceId the resource that it is about; null for the catalogue as a whole
 * @param writtenBy id of the person of the authority
 */
public record CatalogComment(
        long id,
        String departmentCode,
        String departmentName,
        String regionName,
        @Nullable Long resourceId,
        @Nullable String resourceName,
        String text,
        String writtenBy,
        String writtenByName,
        LocalDateTime writtenAt,
        @Nullable String answer,
        @Nullable String answeredByName,
        @Nullable LocalDateTime answeredAt) {

    public boolean answered() {
        return answeredAt != null;
    }

    /** What it is about, in words. */
    public String subject() {
        return resourceName == null ? "目录整体" : resourceName;
    }
}
