package cn.gov.shuozhou.data.notification;

/** Why messages did not go out; its message is a sentence for the system administrator, without names and contents. */
public final class DispatchFailure extends Exception {

    /** What is to be done about it. */
    public enum Kind {
        /** The other side has surely not taken them, or knows a repetition: they go out once more by themselves. */
        TRY_AGAIN,
        /** The other side may have taken them and would take them twice: the administrator decides. */
        UNCLEAR,
        /** Trying again cannot help before somebody has changed something. */
        HOPELESS
    }

    private static final long serialVersionUID = 1;

    private final Kind kind;

    public DispatchFailure(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
