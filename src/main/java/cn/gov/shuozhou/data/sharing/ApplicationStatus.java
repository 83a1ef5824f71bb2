package cn.gov.shuozhou.data.sharing;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Where an application stands. */
public enum ApplicationStatus {
    DRAFT("草稿", Stage.DRAFT, "kind-quiet"),
    ANSWERING("待提供部门答复", Stage.OPEN, "kind-info"),
    SUPPLEMENTING("待补正", Stage.OPEN, "kind-warn"),
    REFUSED_OPEN("不同意，可申请协调", Stage.OPEN, "kind-bad"),
    MEDIATING("协调中", Stage.OPEN, "kind-warn"),
    PROVIDING("已同意，待提供数据", Stage.OPEN, "kind-info"),
    SHARED("已共享", Stage.CLOSED, "kind-ok"),
    REFUSED("不同意", Stage.CLOSED, "kind-bad"),
    WITHDRAWN("已撤回", Stage.CLOSED, "kind-quiet"),
    RESOURCE_GONE("资源已停用", Stage.CLOSED, "kind-quiet");

    /** Before, during and after the procedure. */
    private enum Stage {
        DRAFT,
        OPEN,
        CLOSED
    }

    private final String label;
    private final Stage stage;
    private final String style;

    ApplicationStatus(String label, Stage stage, String style) {
        this.label = label;
        this.stage = stage;
        this.style = style;
    }

    public String label() {
        return label;
    }

    /** Class of the badge that shows it. */
    public String style() {
        return style;
    }

    public boolean isOpen() {
        return stage == Stage.OPEN;
    }

    /** While the provider has not answered, the requester may take the application back. */
    public boolean isWithdrawable() {
        return this == ANSWERING || this == SUPPLEMENTING;
    }

    static Set<ApplicationStatus> open() {
        return Arrays.stream(values()).filter(ApplicationStatus::isOpen).collect(Collectors.toSet());
    }
}
