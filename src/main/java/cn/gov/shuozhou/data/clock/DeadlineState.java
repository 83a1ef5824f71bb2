package cn.gov.shuozhou.data.clock;

/** How close a deadline is. */
public enum DeadlineState {
    NORMAL("正常"),
    NEAR("临近到期"),
    OVERDUE("已超期");

    private final String label;

    DeadlineState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
