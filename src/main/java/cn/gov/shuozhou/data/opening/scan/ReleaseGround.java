package cn.gov.shuozhou.data.opening.scan;

/** Why data with findings may leave all the same (第二十三条). */
public enum ReleaseGround {
    NOT_PERSONAL("不是个人信息"),
    MASKED("已脱敏"),
    CONSENTED("已取得本人同意");

    private final String label;

    ReleaseGround(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
