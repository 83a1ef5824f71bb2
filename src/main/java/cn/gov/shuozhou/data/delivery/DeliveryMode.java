package cn.gov.shuozhou.data.delivery;

/** How the data reach the department that uses them. */
public enum DeliveryMode {
    FILE("文件"),
    API("接口");

    private final String label;

    DeliveryMode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
