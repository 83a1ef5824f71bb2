package cn.gov.shuozhou.data.report;

/** How far a report has come. */
public enum ReportState {
    WAITING("排队等待", "kind-quiet"),
    RUNNING("正在生成", "kind-info"),
    DONE("已生成", "kind-ok"),
    FAILED("未能生成", "kind-bad"),
    CANCELLED("已取消", "kind-quiet");

    private final String label;
    private final String style;

    ReportState(String label, String style) {
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

    public boolean isUnderWay() {
        return this == WAITING || this == RUNNING;
    }
}
