package cn.gov.shuozhou.data.organization;

/** What has become of a request of the system administrator. */
public enum RequestOutcome {
    WAITING("待确认", "kind-warn"),
    CONFIRMED("已确认", "kind-ok"),
    REFUSED("不同意", "kind-bad"),
    REPLACED("已被新申请代替", "kind-quiet"),

    /** Of former versions, in which the first security administrator needed no confirmation. */
    FIRST("首任安全管理员，免确认", "kind-info");

    private final String label;
    private final String styleClass;

    RequestOutcome(String label, String styleClass) {
        this.label = label;
        this.styleClass = styleClass;
    }

    public String label() {
        return label;
    }

    public String styleClass() {
        return styleClass;
    }
}
