package cn.gov.shuozhou.data.delivery.pull;

/** How far a run has come. */
enum RunState {
    WAITING("等待取数", "kind-quiet"),
    READING("正在取数", "kind-info"),
    /** Its rows go the way of an upload. */
    CHECKING("正在检查", "kind-info"),
    /** Somebody is to look at what would change. */
    PROPOSED("待确认", "kind-warn"),
    REPLACED("已替换", "kind-ok"),
    UNCHANGED("没有改动", "kind-quiet"),
    /** Nobody confirmed it in time, or somebody gave it up. */
    LAPSED("没有确认", "kind-quiet"),
    FAILED("没有取成", "kind-bad");

    private final String label;
    private final String style;

    RunState(String label, String style) {
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
