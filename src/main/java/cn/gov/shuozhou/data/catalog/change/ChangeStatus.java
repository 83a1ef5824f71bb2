package cn.gov.shuozhou.data.catalog.change;

/** Where a proposed change stands. */
enum ChangeStatus {
    REVIEWING("待审核", "kind-info"),
    NOTICE("通知期", "kind-warn"),
    CONFIRMED("已确认，待生效", "kind-info"),
    EFFECTIVE("已生效", "kind-ok"),
    REJECTED("未通过", "kind-bad"),
    UNCONFIRMED("未予确认", "kind-bad"),
    WITHDRAWN("已撤回", "kind-quiet"),
    OBSOLETE("未能生效", "kind-bad");

    private final String label;
    private final String style;

    ChangeStatus(String label, String style) {
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

    /** Whether notice has been given of the change and it may still come. */
    boolean isAnnounced() {
        return this == NOTICE || this == CONFIRMED;
    }
}
