package cn.gov.shuozhou.data.casework;

/** How a review ends, in one vocabulary for all procedures. */
public enum Verdict {
    PASS("通过"),
    RETURN("退回");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As gateways ask it. */
    public boolean passed() {
        return this == PASS;
    }
}
