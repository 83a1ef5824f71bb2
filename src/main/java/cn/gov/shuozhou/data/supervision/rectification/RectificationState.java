package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.casework.CaseOutcome;
import cn.gov.shuozhou.data.casework.CaseState;

/** On which rung of the ladder a case stands; the department handles it, the bureau has brought it. */
enum RectificationState implements CaseState {
    HEARING("待陈述申辩", Phase.HANDLING, "kind-info"),
    ISSUING("待签发整改通知", Phase.WAITING, "kind-info"),
    SERVING("待签收", Phase.HANDLING, "kind-warn"),
    RECTIFYING("整改中", Phase.HANDLING, "kind-warn"),
    VERIFYING("待核验", Phase.WAITING, "kind-info"),
    REPORTING("待上报领导小组", Phase.WAITING, "kind-bad"),
    DECIDING("待领导小组决定", Phase.WAITING, "kind-bad"),
    CRITICIZING("逾期不改正，待决定通报批评", Phase.WAITING, "kind-bad"),
    RECTIFIED("已完成整改", Phase.CLOSED, "kind-ok"),
    DISMISSED("不予整改", Phase.CLOSED, "kind-quiet"),
    NOT_ORDERED("不予责令", Phase.CLOSED, "kind-quiet"),
    CRITICIZED("已通报批评", Phase.CLOSED, "kind-bad"),
    SANCTION_RECOMMENDED("已通报批评，已送交处分建议", Phase.CLOSED, "kind-bad"),
    NOT_CRITICIZED("不予通报", Phase.CLOSED, "kind-quiet"),
    REVOKED("已撤销", Phase.CLOSED, "kind-quiet");

    private final Shown shown;

    RectificationState(String label, Phase phase, String style) {
        shown = new Shown(label, phase, style);
    }

    @Override
    public Shown shown() {
        return shown;
    }

    public boolean isOpen() {
        return phase() != Phase.CLOSED;
    }

    /** How a case ends that ends in this state. */
    CaseOutcome outcome() {
        return switch (this) {
            case RECTIFIED -> CaseOutcome.PASSED;
            case CRITICIZED, SANCTION_RECOMMENDED -> CaseOutcome.REJECTED;
            case REVOKED -> CaseOutcome.WITHDRAWN;
            case DISMISSED, NOT_ORDERED, NOT_CRITICIZED -> CaseOutcome.TERMINATED;
            default -> throw new IllegalStateException(this + " is no end");
        };
    }
}
