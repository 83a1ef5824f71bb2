package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.casework.CaseOutcome;
import cn.gov.shuozhou.data.casework.CaseState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an application stands. */
enum OpenApplicationStatus implements CaseState {
    CHECKING("待受理审查", Phase.HANDLING, "kind-info"),
    SUPPLEMENTING("待补正", Phase.WAITING, "kind-warn"),
    ANSWERING("待提供部门答复", Phase.HANDLING, "kind-info"),
    REPLIED("已答复，可以提出异议", Phase.WAITING, "kind-ok"),
    RULING("待裁定", Phase.HANDLING, "kind-info"),
    ANSWERING_AGAIN("待重新答复", Phase.HANDLING, "kind-warn"),
    OPENED("已开放", Phase.CLOSED, "kind-ok"),
    PARTLY_OPENED("已部分开放", Phase.CLOSED, "kind-ok"),
    REFUSED("不予开放", Phase.CLOSED, "kind-bad"),
    WITHDRAWN("已撤回", Phase.CLOSED, "kind-quiet"),
    LAPSED("逾期未补正", Phase.CLOSED, "kind-quiet");

    private static final Set<OpenApplicationStatus> BEFORE_ANSWER = Set.of(CHECKING, SUPPLEMENTING, ANSWERING);

    private final Shown shown;

    OpenApplicationStatus(String label, Phase phase, String style) {
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
            case RULING -> Detour.MEDIATION;
            default -> null;
        };
    }

    /** Until the answer, the applicant may take the application back. */
    boolean isBeforeAnswer() {
        return BEFORE_ANSWER.contains(this);
    }

    /** How a case ends that ends in this state. */
    CaseOutcome outcome() {
        return switch (this) {
            case OPENED -> CaseOutcome.AGREED;
            case PARTLY_OPENED -> CaseOutcome.PARTLY_AGREED;
            case REFUSED -> CaseOutcome.REFUSED;
            case WITHDRAWN -> CaseOutcome.WITHDRAWN;
            case LAPSED -> CaseOutcome.LAPSED;
            case CHECKING, SUPPLEMENTING, ANSWERING, REPLIED, RULING, ANSWERING_AGAIN ->
                throw new IllegalStateException(this + " is no end");
        };
    }
}
