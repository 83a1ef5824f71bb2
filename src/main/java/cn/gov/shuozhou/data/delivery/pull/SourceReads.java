package cn.gov.shuozhou.data.delivery.pull;

/** What is read of a source. */
enum SourceReads {
    TABLE("一张表（或视图）"),
    QUERY("一条查询");

    private final String label;

    SourceReads(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
