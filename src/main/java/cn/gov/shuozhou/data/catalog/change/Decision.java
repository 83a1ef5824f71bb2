package cn.gov.shuozhou.data.catalog.change;

import java.time.LocalDateTime;

/** What the bureau decided on a change. */
record Decision(Kind kind, boolean approved, String opinion, String decidedByName, LocalDateTime decidedAt) {

    /** At which of its two steps. */
    enum Kind {
        REVIEW,
        CONFIRM
    }

    public String label() {
        return switch (kind) {
            case REVIEW -> approved ? "审核通过" : "审核退回";
            case CONFIRM -> approved ? "予以确认" : "不予确认";
        };
    }
}
