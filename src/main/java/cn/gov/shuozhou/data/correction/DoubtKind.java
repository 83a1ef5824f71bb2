package cn.gov.shuozhou.data.correction;

/** What is wrong as those who use the data see it. */
enum DoubtKind {
    WRONG("数据错误"),
    MISSING("数据缺失"),
    OUTDATED("数据过时"),
    DUPLICATE("数据重复"),
    CATALOGUE("目录信息有误");

    private final String label;

    DoubtKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it is about the data; otherwise about what the catalogue says of them, which everybody can see. */
    boolean aboutData() {
        return this != CATALOGUE;
    }
}
