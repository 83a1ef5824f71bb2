package cn.gov.shuozhou.data.catalog.change;

/** How a using department answers the notice of a change. */
enum ChangeResponse {
    ACKNOWLEDGED("知悉", "kind-ok"),
    OBJECTED("有异议", "kind-bad");

    private final String label;
    private final String style;

    ChangeResponse(String label, String style) {
        this.label = label;
        this.style = style;
    }

    public String label() {
        return label;
    }

    public String style() {
        return style;
    }
}
