package cn.gov.shuozhou.data.casework;

import org.jspecify.annotations.Nullable;

/** Where a case of some procedure stands; each procedure has an enum of its own. */
public interface CaseState {

    /** Whom an open case waits for. */
    enum Phase {
        /** The side that handles it. */
        HANDLING("办理中"),
        /** The side that applied. */
        WAITING("等待申请方"),
        CLOSED("已办结");

        private final String label;

        Phase(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What makes the way of a case longer; reports count it. */
    enum Detour {
        /** The side that applied has to complete or to mend what it has sent. */
        SUPPLEMENT,
        /** Somebody above both sides settles what they do not agree on. */
        MEDIATION
    }

    /** As it is stored. */
    String name();

    Shown shown();

    /** As people read it. */
    default String label() {
        return shown().label();
    }

    /** Class of the badge that shows it. */
    default String style() {
        return shown().style();
    }

    default Phase phase() {
        return shown().phase();
    }

    /** Which detour a case takes that comes to stand here; null for none. */
    default @Nullable Detour detour() {
        return null;
    }

    /** What an enum of states keeps of each. */
    record Shown(String label, Phase phase, String style) {}
}
