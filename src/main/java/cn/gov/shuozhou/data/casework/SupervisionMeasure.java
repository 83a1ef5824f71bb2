package cn.gov.shuozhou.data.casework;

/** What the bureau does about a limit that a department has exceeded. */
public enum SupervisionMeasure {
    URGED("已督促提供部门限期办理"),
    VIOLATION("列为疑似违规"),
    NO_FAULT("不属提供部门责任");

    private final String label;

    SupervisionMeasure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
