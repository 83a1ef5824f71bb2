package cn.gov.shuozhou.data.organization;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A department that is called otherwise from a day on, or has become part of another.
 *
 * @param formerName what it was called before
 * @param newName for one that was renamed
 * @param successorCode for one that was merged: the department that stands for it, and its name
 * @param basis the document that says so
 * @param decidedAt from this moment on reports know of it
 */
public record DepartmentChange(
        long id,
        Kind kind,
        String departmentCode,
        String formerName,
        @Nullable String newName,
        @Nullable String successorCode,
        @Nullable String successorName,
        LocalDate effectiveOn,
        String basis,
        String requestedBy,
        LocalDateTime requestedAt,
        RequestOutcome outcome,
        @Nullable String decidedBy,
        @Nullable LocalDateTime decidedAt) {

    /** What has happened to the department. */
    public enum Kind {
        RENAMED("更名"),
        MERGED("并入其他部门");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public String what() {
        return kind == Kind.RENAMED
                ? "“%s”更名为“%s”".formatted(formerName, newName)
                : "“%s”并入“%s”".formatted(formerName, successorName);
    }

    public boolean waits() {
        return outcome == RequestOutcome.WAITING;
    }

    /** Whether it was confirmed by a moment. */
    public boolean isKnownAt(LocalDateTime at) {
        return decidedAt != null && !decidedAt.isAfter(at);
    }
}
