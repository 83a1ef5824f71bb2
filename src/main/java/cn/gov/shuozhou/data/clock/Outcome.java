package cn.gov.shuozhou.data.clock;

/** How a clock ended. In time or late is decided by the date alone, never by whoever stops the clock. */
public enum Outcome {
    IN_TIME("按期办结"),
    LATE("超期办结"),
    LAPSED("期满未办理"),
    WITHDRAWN("撤回终止");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
