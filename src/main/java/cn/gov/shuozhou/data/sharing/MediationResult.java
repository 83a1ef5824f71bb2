package cn.gov.shuozhou.data.sharing;

/** How the bureau settles a refused application. */
public enum MediationResult {
    UPHOLD("维持不同意"),
    REANSWER("请提供部门重新答复"),

    /** What the refusal rests on does not bear it: it is answered anew, on another basis or by agreeing (第十六条第二款). */
    INSUFFICIENT("依据不足，退回重新答复");

    private final String label;

    MediationResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The way that the case takes: an insufficient basis sends it back like any other new answer. */
    MediationResult way() {
        return this == INSUFFICIENT ? REANSWER : this;
    }
}
