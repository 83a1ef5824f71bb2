package cn.gov.shuozhou.data.delivery.pull;

/** Where a source is in its life. */
enum SourceState {
    WORKING("按时取数", "kind-ok"),
    FAILING("取数失败", "kind-bad"),
    DISABLED("暂停取数", "kind-quiet"),
    DELETED("已删除", "kind-quiet");

    private final String label;
    private final String style;

    SourceState(String label, String style) {
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
