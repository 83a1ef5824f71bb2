package cn.gov.shuozhou.data.supervision;

/** How a violation came to be known. */
public enum ViolationSource {
    OVERDUE("超期登记"),
    RENEWAL("更新周期"),
    CATALOG("目录编制"),
    CORRECTION("数据校核"),
    QUALITY("数据质量"),
    MISUSE("超范围使用被暂停授权"),
    USE_STATEMENT("使用情况说明"),
    RECHECK("抽查"),
    MANUAL("人工登记");

    private final String label;

    ViolationSource(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
