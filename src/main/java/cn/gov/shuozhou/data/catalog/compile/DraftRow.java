package cn.gov.shuozhou.data.catalog.compile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of drafts: a draft, or a form laid aside that has none yet.
 *
 * @param id of the draft; null when there is none yet
 * @param unfinished id of what has been laid aside
 */
record DraftRow(
        @Nullable Long id,
        @Nullable String code,
        String name,
        @Nullable Long resourceId,
        @Nullable Integer baseVersion,
        @Nullable String caseNumber,
        boolean locked,
        @Nullable String unfinished,
        String updatedBy,
        LocalDateTime updatedAt) {

    public boolean change() {
        return resourceId != null;
    }

    String kind() {
        return change() ? "变更" : "新增";
    }

    /** How far it has come. */
    String standing() {
        if (unfinished != null) {
            return "未完成";
        }
        return caseNumber == null ? "未提交" : locked ? "审查中" : "退回修改";
    }

    /** For how many days nobody has continued the form that was laid aside. */
    public long idleDays(LocalDate today) {
        return ChronoUnit.DAYS.between(updatedAt.toLocalDate(), today);
    }

    /** Whether a case may take it up now. */
    public boolean ready() {
        return id != null && unfinished == null && caseNumber == null;
    }
}
