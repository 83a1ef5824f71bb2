package cn.gov.shuozhou.data.sharing;

/** The kinds of document that a refusal may rest on (第十六条第三款). */
public enum BasisKind {
    LAW("法律"),
    ADMINISTRATIVE_REGULATION("法规"),
    RULE("规章"),
    DOCUMENT("国家或省相关文件");

    private final String label;

    BasisKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
