package cn.gov.shuozhou.data.delivery.statement;

/** Where a statement stands. */
enum StatementState {
    OPEN("待报送", "kind-info"),
    LATE("逾期未报", "kind-bad"),
    SENT("已报送", "kind-ok"),
    SENT_LATE("逾期报送", "kind-warn");

    private final String label;
    private final String badge;

    StatementState(String label, String badge) {
        this.label = label;
        this.badge = badge;
    }

    public String label() {
        return label;
    }

    /** How pages colour it. */
    public String badge() {
        return badge;
    }
}
