package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.casework.CaseOutcome;
import cn.gov.shuozhou.data.casework.CaseState;

/** Where a correction stands. */
enum CorrectionStatus implements CaseState {
    VERIFYING("待校核", Phase.HANDLING, "kind-info"),
    NAMING_SOURCE("待指明来源", Phase.HANDLING, "kind-info"),
    CONFIRMING("待确认", Phase.WAITING, "kind-warn"),
    RULING("待裁定", Phase.HANDLING, "kind-info"),
    CORRECTING("待按裁定更正", Phase.HANDLING, "kind-warn"),
    CORRECTED("已更正", Phase.CLOSED, "kind-ok"),
    UNFOUNDED("核实无误", Phase.CLOSED, "kind-quiet"),
    UNDECIDED("两种意见并存", Phase.CLOSED, "kind-warn"),
    WITHDRAWN("已撤回", Phase.CLOSED, "kind-quiet");

    private final Shown shown;

    CorrectionStatus(String label, Phase phase, String style) {
        shown = new Shown(label, phase, style);
    }

    @Override
    public Shown shown() {
        return shown;
    }

    /** Until the feedback, whoever has reported may take the report back. */
    boolean isBeforeFeedback() {
        return this == VERIFYING || this == NAMING_SOURCE;
    }

    /** How a case ends that ends in this state. */
    CaseOutcome outcome() {
        return switch (this) {
            case CORRECTED -> CaseOutcome.CORRECTED;
            case UNFOUNDED -> CaseOutcome.UNFOUNDED;
            case UNDECIDED -> CaseOutcome.UNDECIDED;
            case WITHDRAWN -> CaseOutcome.WITHDRAWN;
            case VERIFYING, NAMING_SOURCE, CONFIRMING, RULING, CORRECTING ->
                throw new IllegalStateException(this + " is no end");
        };
    }
}
