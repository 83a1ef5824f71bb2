package cn.gov.shuozhou.data.supervision.rectification;

/** Where a dossier stands. */
enum DossierState {
    COLLECTING("待上报", "kind-warn"),
    REPORTED("待决定", "kind-bad"),
    DECIDED("已决定", "kind-quiet");

    private final String label;
    private final String style;

    DossierState(String label, String style) {
        this.label = label;
        this.style = style;
    }

    public String label() {
        return label;
    }

    /** Class of the badge that shows it. */
    public String style() {
        return style;
    }
}
