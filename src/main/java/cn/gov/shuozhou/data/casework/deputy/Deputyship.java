package cn.gov.shuozhou.data.casework.deputy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody does the tasks of a colleague, both days included.
 *
 * @param principal who is away
 * @param procedure id of the only process whose tasks are meant; null for all
 * @param withPresent whether also what the principal had before it began
 * @param revokedByName null unless it was revoked
 */
public record Deputyship(
        long id,
        String principal,
        String principalName,
        String deputy,
        String deputyName,
        String departmentCode,
        @Nullable String procedure,
        LocalDate beginsOn,
        LocalDate endsOn,
        boolean withPresent,
        LocalDateTime registeredAt,
        @Nullable LocalDateTime revokedAt,
        @Nullable String revokedByName) {

    /** How it stands on a day, in words. */
    public State state(LocalDate today) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        if (today.isAfter(endsOn)) {
            return State.ENDED;
        }
        return today.isBefore(beginsOn) ? State.PLANNED : State.RUNNING;
    }

    /** Whether a task of that process which came about at that moment is meant. */
    boolean covers(String processKey, LocalDateTime cameAbout) {
        boolean meant = procedure == null || procedure.equals(processKey);
        return meant && (withPresent || cameAbout.isAfter(from()));
    }

    private LocalDateTime from() {
        LocalDateTime firstDay = beginsOn.atStartOfDay();
        return registeredAt.isAfter(firstDay) ? registeredAt : firstDay;
    }

    boolean isOver(LocalDate today) {
        return revokedAt != null || today.isAfter(endsOn);
    }

    /** Whether both mean some task on some day. */
    boolean meets(LocalDate begin, LocalDate end, @Nullable String otherProcedure) {
        return !beginsOn.isAfter(end)
                && !endsOn.isBefore(begin)
                && (procedure == null || otherProcedure == null || procedure.equals(otherProcedure));
    }

    String period() {
        return beginsOn.equals(endsOn) ? "%s当天".formatted(beginsOn) : "%s 至 %s".formatted(beginsOn, endsOn);
    }

    /** How a deputyship stands. */
    public enum State {
        PLANNED("未开始", "kind-info"),
        RUNNING("代理中", "kind-ok"),
        ENDED("已结束", ""),
        REVOKED("已撤销", "");

        private final String label;
        private final String style;

        State(String label, String style) {
            this.label = label;
            this.style = style;
        }

        public String label() {
            return label;
        }

        public String style() {
            return style;
        }

        /** Whether it can still be revoked. */
        public boolean isOpen() {
            return this == PLANNED || this == RUNNING;
        }
    }
}
