package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.regulation.Article;

/** The rungs of 第三十三条, from the first to the last. */
@Article("第三十三条")
enum Rung {
    HEARING("听取申辩", "kind-quiet"),
    NOTICE("通知整改", "kind-info"),
    REPORT("上报领导小组", "kind-warn"),
    ORDER("责令限期改正", "kind-warn"),
    CRITICISM("通报批评", "kind-bad");

    private final String label;
    private final String style;

    Rung(String label, String style) {
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
