package cn.gov.shuozhou.data.report.sla;

/** How a case kept its limits, as it stood at the end of a period. */
enum CaseVerdict {
    IN_TIME("按期"),
    /** Some limit was exceeded, however the case ended or whether it is still open. */
    LATE("超期"),
    RUNNING("未到期"),
    WITHDRAWN("撤回"),
    UNTIMED("无计时");

    private final String label;

    CaseVerdict(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
