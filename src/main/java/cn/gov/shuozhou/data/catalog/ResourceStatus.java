package cn.gov.shuozhou.data.catalog;

/** Where a resource stands in the life of the catalogue (第十条、第十二条). */
public enum ResourceStatus {
    COMPILING("编制中"),
    PUBLISHED("已发布"),
    RETIRED("已停用");

    private final String label;

    ResourceStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
