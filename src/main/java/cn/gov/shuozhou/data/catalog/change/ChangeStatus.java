package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.casework.CaseOutcome;
import cn.gov.shuozhou.data.casework.CaseState;

/** Where a proposed change stands. */
enum ChangeStatus implements CaseState {
    REVIEWING("待审核", Phase.HANDLING, "kind-info"),
    NOTICE("通知期", Phase.HANDLING, "kind-warn"),
    CONFIRMED("已确认，待生效", Phase.HANDLING, "kind-info"),
    EFFECTIVE("已生效", Phase.CLOSED, "kind-ok"),
    REJECTED("未通过", Phase.CLOSED, "kind-bad"),
    UNCONFIRMED("未予确认", Phase.CLOSED, "kind-bad"),
    WITHDRAWN("已撤回", Phase.CLOSED, "kind-quiet"),
    OBSOLETE("未能生效", Phase.CLOSED, "kind-bad");

    private final Shown shown;

    ChangeStatus(String label, Phase phase, String style) {
        shown = new Shown(label, phase, style);
    }

    @Override
    public Shown shown() {
        return shown;
    }

    /** Whether notice has been given of the change and it may still come. */
    boolean isAnnounced() {
        return this == NOTICE || this == CONFIRMED;
    }

    /** How a case ends that ends in this state. */
    CaseOutcome outcome() {
        return switch (this) {
            case EFFECTIVE -> CaseOutcome.PASSED;
            case REJECTED, UNCONFIRMED -> CaseOutcome.REJECTED;
            case WITHDRAWN -> CaseOutcome.WITHDRAWN;
            case OBSOLETE -> CaseOutcome.TERMINATED;
            case REVIEWING, NOTICE, CONFIRMED -> throw new IllegalStateException(this + " is no end");
        };
    }
}
