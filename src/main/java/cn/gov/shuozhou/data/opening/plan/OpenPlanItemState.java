package cn.gov.shuozhou.data.opening.plan;

/** What has become of what a plan promised. */
public enum OpenPlanItemState {
    PLANNED("按计划进行", "kind-info"),
    DONE("已开放", "kind-ok"),
    OVERDUE("逾期未开放", "kind-bad"),
    GIVEN_UP("不再开放", "kind-quiet");

    private final String label;
    private final String style;

    OpenPlanItemState(String label, String style) {
        this.label = label;
        this.style = style;
    }

    public String label() {
        return label;
    }

    public String style() {
        return style;
    }
}
