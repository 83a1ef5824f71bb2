package cn.gov.shuozhou.data.report.sla;

/** How a limit was kept, as it stood at the end of a period. */
enum ClockVerdict {
    IN_TIME("按期"),
    LATE("超期"),
    OPEN_AND_LATE("在办超期"),
    RUNNING("未到期"),
    /** It ended without what it was for, not late: withdrawn. */
    ENDED("终止");

    private final String label;

    ClockVerdict(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
