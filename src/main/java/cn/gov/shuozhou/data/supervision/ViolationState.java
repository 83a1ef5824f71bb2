package cn.gov.shuozhou.data.supervision;

/** How a finding was judged. */
public enum ViolationState {
    FOUND("待认定", "kind-warn"),
    CONFIRMED("已认定", "kind-bad"),
    DISMISSED("不予认定", "kind-quiet"),
    /** What it was found by proved wrong, e.g. the overdue row was voided. */
    VOID("线索已撤销", "kind-quiet");

    private final String label;
    private final String style;

    ViolationState(String label, String style) {
        this.label = label;
        this.style = style;
    }

    public String label() {
        return label;
    }

    /** Class of the badge that shows it. */
    public String style() {
        return style;
    }
}
