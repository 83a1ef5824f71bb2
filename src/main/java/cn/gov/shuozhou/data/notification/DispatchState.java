package cn.gov.shuozhou.data.notification;

/** How far a dispatch has got. */
public enum DispatchState {
    WAITING("待发送", "kind-info"),
    SENDING("发送中", "kind-info"),
    SENT("已发送", "kind-ok"),
    /** The node or the connection was lost in the middle: the other side may have taken it or not. */
    UNCLEAR("结果不明", "kind-warn"),
    /** Given up after the last attempt. */
    DEAD("发送失败", "kind-bad");

    private final String label;
    private final String styleClass;

    DispatchState(String label, String styleClass) {
        this.label = label;
        this.styleClass = styleClass;
    }

    public String label() {
        return label;
    }

    public String styleClass() {
        return styleClass;
    }

    /** The administrator has to decide whether it goes out once more. */
    public boolean needsDecision() {
        return this == UNCLEAR || this == DEAD;
    }
}
