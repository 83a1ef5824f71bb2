package cn.gov.shuozhou.data.delivery;

/** Why the data of a grant may not go on flowing. */
public enum SuspensionKind {
    MISUSE("超范围使用"),
    INCIDENT("安全事件"),
    WRONG_DATA("数据有误"),
    OTHER("其他");

    private final String label;

    SuspensionKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
