package cn.gov.shuozhou.data.delivery.statement;

/** What has become of the copies of the data. */
enum Keeping {
    IN_USE("仍在使用"),
    DESTROYED("已销毁"),
    NOT_KEPT("用后不留存");

    private final String label;

    Keeping(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
