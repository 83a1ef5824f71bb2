package cn.gov.shuozhou.data.supervision.rectification;

/** The documents of the ladder; each is a series of numbers of its own. */
enum DocumentKind {
    NOTICE("整改通知书"),
    REPORT("上报领导小组的报告"),
    ORDER("责令限期改正通知书"),
    CRITICISM("通报批评"),
    SANCTION("处分建议书");

    private final String label;

    DocumentKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the department signs for it before its limit begins. */
    boolean isServed() {
        return this == NOTICE || this == ORDER;
    }
}
