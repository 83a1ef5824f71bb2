package cn.gov.shuozhou.data.catalog;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One version that a resource has had.
 *
 * @param caseNumber the case that brought it; null where none did
 * @param publishedBy who published it; null when the system did on the day that had been set
 * @param effectiveAt from when it was live, Asia/Shanghai
 * @param withdrawn whether it is the end of the resource: the content is then the last that was live
 */
public record ResourceVersion(
        long resourceId,
        int version,
        @Nullable String caseNumber,
        @Nullable String publishedBy,
        LocalDateTime effectiveAt,
        boolean withdrawn) {

    /** What has become of it, seen from the version that is live. */
    public String standing(int live) {
        if (withdrawn) {
            return "停用";
        }
        return version == live ? "现行版本" : "已被替代";
    }
}
