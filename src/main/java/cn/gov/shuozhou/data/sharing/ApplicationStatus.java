package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.CaseState;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where an application stands. */
public enum ApplicationStatus implements CaseState {
    DRAFT("草稿", Phase.WAITING, "kind-quiet"),
    ANSWERING("待提供部门答复", Phase.HANDLING, "kind-info"),
    SUPPLEMENTING("待补正", Phase.WAITING, "kind-warn"),
    REFUSED_OPEN("有不同意的，可申请协调", Phase.WAITING, "kind-bad"),
    MEDIATING("协调中", Phase.HANDLING, "kind-warn"),
    PROVIDING("待提供数据", Phase.HANDLING, "kind-info"),
    SHARED("已共享", Phase.CLOSED, "kind-ok"),
    REFUSED("不同意", Phase.CLOSED, "kind-bad"),
    WITHDRAWN("已撤回", Phase.CLOSED, "kind-quiet"),
    RESOURCE_GONE("资源已停用", Phase.CLOSED, "kind-quiet"),
    NOT_PROVIDED("已同意，未能提供", Phase.CLOSED, "kind-bad");

    private final Shown shown;

    ApplicationStatus(String label, Phase phase, String style) {
        shown = new Shown(label, phase, style);
    }

    @Override
    public Shown shown() {
        return shown;
    }

    @Override
    public @Nullable Detour detour() {
        return switch (this) {
            case SUPPLEMENTING -> Detour.SUPPLEMENT;
            case MEDIATING -> Detour.MEDIATION;
            default -> null;
        };
    }

    public boolean isOpen() {
        return this != DRAFT && phase() != Phase.CLOSED;
    }

    /** Until it is granted or refused, the requester may take the application back; a refusal is accepted instead. */
    public boolean isWithdrawable() {
        return isOpen() && this != REFUSED_OPEN;
    }

    /** While the provider owes an answer or the data. */
    public boolean isUrgeable() {
        return this == ANSWERING || this == PROVIDING;
    }

    /** While a refusal stands that may still be overcome. */
    boolean isRefused() {
        return this == REFUSED_OPEN || this == MEDIATING;
    }

    /** Those that a case can have. */
    static List<ApplicationStatus> submitted() {
        return Arrays.stream(values()).filter(status -> status != DRAFT).toList();
    }

    static Set<ApplicationStatus> open() {
        return Arrays.stream(values()).filter(ApplicationStatus::isOpen).collect(Collectors.toSet());
    }
}
