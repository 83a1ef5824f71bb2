package cn.gov.shuozhou.data.opening.participation;

/** Whether the public sees it. */
public enum ContributionState {
    WAITING("等待审核", "kind-warn"),
    SHOWN("已公开", "kind-ok"),
    REFUSED("不公开", "kind-bad");

    private final String label;
    private final String style;

    ContributionState(String label, String style) {
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
