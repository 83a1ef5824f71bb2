package cn.gov.shuozhou.data.casework;

/** How a case ended, in one vocabulary for all procedures. */
public enum CaseOutcome {
    AGREED("同意"),
    PARTLY_AGREED("部分同意"),
    REFUSED("不同意"),
    PASSED("通过"),
    REJECTED("未通过"),
    CORRECTED("更正"),
    UNFOUNDED("核实无误"),
    UNDECIDED("两种意见并存"),
    WITHDRAWN("撤回"),
    LAPSED("逾期按撤回"),
    TERMINATED("终止");

    private final String label;

    CaseOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the applicant took the case back, or let it lapse. */
    public boolean isTakenBack() {
        return this == WITHDRAWN || this == LAPSED;
    }
}
