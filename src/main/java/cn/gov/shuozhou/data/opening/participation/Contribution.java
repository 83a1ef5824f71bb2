package cn.gov.shuozhou.data.opening.participation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of the public has sent: plain text.
 *
 * @param resourceCode null where it is about no resource
 * @param departmentCode of the department that answers a question; null otherwise
 * @param author as the sender wants to be called; may be empty
 * @param reason why it is not shown
 */
public record Contribution(
        long id,
        ContributionKind kind,
        @Nullable Long resourceId,
        @Nullable String resourceCode,
        @Nullable String resourceName,
        @Nullable String departmentCode,
        @Nullable String departmentName,
        String title,
        String content,
        String link,
        String author,
        LocalDateTime sentAt,
        ContributionState state,
        @Nullable String reason,
        @Nullable String decidedByName,
        @Nullable LocalDateTime decidedAt,
        int votes,
        @Nullable String answer,
        @Nullable String answeredByName,
        @Nullable LocalDateTime answeredAt) {

    public boolean isShown() {
        return state == ContributionState.SHOWN;
    }

    /** Who answers, as everybody sees it. */
    public String answerer() {
        return departmentName == null ? "朔州市政务信息管理局" : departmentName;
    }
}
