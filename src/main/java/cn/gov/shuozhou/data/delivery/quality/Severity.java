package cn.gov.shuozhou.data.delivery.quality;

/** What comes of more faults than a rule bears. */
public enum Severity {
    WARN("提醒", "kind-warn"),
    FAIL("不接收", "kind-bad");

    private final String label;
    private final String style;

    Severity(String label, String style) {
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
