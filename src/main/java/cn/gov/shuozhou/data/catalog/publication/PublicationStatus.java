package cn.gov.shuozhou.data.catalog.publication;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a publication stands. */
public enum PublicationStatus {
    REVIEWING("本部门审查中", true, "kind-info"),
    CORRECTING("退回修改", true, "kind-warn"),
    BUREAU_REVIEW("待市局审核", true, "kind-info"),
    PUBLISHED("已发布", false, "kind-ok"),
    WITHDRAWN("已撤回", false, "kind-quiet");

    private final String label;
    private final boolean open;
    private final String style;

    PublicationStatus(String label, boolean open, String style) {
        this.label = label;
        this.open = open;
        this.style = style;
    }

    public String label() {
        return label;
    }

    /** Until it is published, its department may take it back. */
    public boolean isOpen() {
        return open;
    }

    /** Class of the badge that shows it. */
    public String style() {
        return style;
    }

    static Set<PublicationStatus> open() {
        return Arrays.stream(values()).filter(PublicationStatus::isOpen).collect(Collectors.toSet());
    }
}
