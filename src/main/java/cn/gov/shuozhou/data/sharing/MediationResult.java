package cn.gov.shuozhou.data.sharing;

/** How the bureau settles a refused application. */
public enum MediationResult {
    UPHOLD("维持不同意"),
    REANSWER("请提供部门重新答复");

    private final String label;

    MediationResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
