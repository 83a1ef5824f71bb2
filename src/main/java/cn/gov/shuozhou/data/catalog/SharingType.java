package cn.gov.shuozhou.data.catalog;

/** The three kinds of sharing (第十四条). */
public enum SharingType {
    UNCONDITIONAL("无条件共享"),
    CONDITIONAL("有条件共享"),
    NOT_SHARED("不予共享");

    private final String label;

    SharingType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
