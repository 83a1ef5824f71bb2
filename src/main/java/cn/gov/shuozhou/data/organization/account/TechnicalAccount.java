package cn.gov.shuozhou.data.organization.account;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The account of another system's program, which reads the cases of one department through the engine's interface. */
record TechnicalAccount(
        String id,
        String purpose,
        String departmentCode,
        String departmentName,
        String registeredBy,
        LocalDateTime registeredAt,
        @Nullable String confirmedBy,
        @Nullable LocalDateTime confirmedAt,
        @Nullable LocalDateTime endedAt) {

    /** Whether it can be used. */
    enum State {
        WAITING("待确认", "kind-warn"),
        USABLE("可用", "kind-ok"),
        ENDED("已停用", "kind-quiet");

        private final String label;
        private final String styleClass;

        State(String label, String styleClass) {
            this.label = label;
            this.styleClass = styleClass;
        }

        public String label() {
            return label;
        }

        public String styleClass() {
            return styleClass;
        }
    }

    public State state() {
        if (ended()) {
            return State.ENDED;
        }
        return waits() ? State.WAITING : State.USABLE;
    }

    public boolean waits() {
        return confirmedAt == null && endedAt == null;
    }

    public boolean ended() {
        return endedAt != null;
    }
}
