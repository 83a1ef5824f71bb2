package cn.gov.shuozhou.data.supervision.rectification;

/** What a look at a closed case came to. */
enum RecheckResult {
    TRUE("整改属实", "kind-ok"),
    FALSE("虚假办结", "kind-bad");

    private final String label;
    private final String style;

    RecheckResult(String label, String style) {
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
