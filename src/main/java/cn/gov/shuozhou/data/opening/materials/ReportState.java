package cn.gov.shuozhou.data.opening.materials;

/** What the bureau has found of a report. */
enum ReportState {
    WAITING("待核实", "kind-warn"),
    CONFIRMED("属实", "kind-bad"),
    UNFOUNDED("不属实", "kind-quiet");

    private final String label;
    private final String badge;

    ReportState(String label, String badge) {
        this.label = label;
        this.badge = badge;
    }

    public String label() {
        return label;
    }

    /** How pages colour it. */
    public String badge() {
        return badge;
    }
}
