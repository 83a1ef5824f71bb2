package cn.gov.shuozhou.data.delivery.freshness;

/** Whether data that are late have been renewed. */
enum RenewalState {
    LASTING("未更新"),
    RENEWED("已更新"),
    RELEASED("目录已变更或停用");

    private final String label;

    RenewalState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
