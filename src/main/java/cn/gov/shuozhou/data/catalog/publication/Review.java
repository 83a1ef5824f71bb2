package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.casework.Verdict;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer concluded in one round of a case.
 *
 * @param round negative once the review was taken back
 * @param taskId the task it finished; null when the platform gave the case back
 * @param confirmed what was expressly confirmed of the sharing, in words; empty when nothing had to be
 * @param reviewedByName null when the platform gave the case back
 */
record Review(
        long id,
        int round,
        ReviewKind kind,
        @Nullable String taskId,
        Verdict verdict,
        String opinion,
        String confirmed,
        @Nullable String reviewedBy,
        @Nullable String reviewedByName,
        LocalDateTime reviewedAt) {

    /** Which submission it is about, as people read it. */
    public String submission() {
        return isTakenBack() ? "已撤回" : "第 %d 次提交".formatted(round);
    }

    boolean isTakenBack() {
        return round < 0;
    }

    /** Whoever gave it, as people read it. */
    public String by() {
        return reviewedByName == null ? "共享平台" : reviewedByName;
    }
}
