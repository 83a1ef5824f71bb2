package cn.gov.shuozhou.data.opening.scan;

/** What became of a scan. */
public enum ScanState {
    CLEAN("未发现问题", "kind-ok"),
    WAITING("等待决定", "kind-warn"),
    ALLOWED("决定开放", "kind-ok"),
    REFUSED("决定不开放", "kind-bad");

    private final String label;
    private final String style;

    ScanState(String label, String style) {
        this.label = label;
        this.style = style;
    }

    public String label() {
        return label;
    }

    public String style() {
        return style;
    }

    /** Whether the data may leave. */
    boolean releases() {
        return this == CLEAN || this == ALLOWED;
    }
}
