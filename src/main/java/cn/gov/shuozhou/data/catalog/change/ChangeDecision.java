package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.casework.Verdict;
import java.time.LocalDateTime;

/**
 * What the bureau decided on a change.
 *
 * @param confirmed what it expressly confirmed of the sharing, in words; empty when nothing had to be
 */
record ChangeDecision(
        Kind kind, Verdict verdict, String opinion, String confirmed, String decidedByName, LocalDateTime decidedAt) {

    /** At which of its two steps. */
    enum Kind {
        REVIEW,
        CONFIRM
    }

    public String label() {
        return switch (kind) {
            case REVIEW -> "审核" + verdict.label();
            case CONFIRM -> verdict.passed() ? "予以确认" : "不予确认";
        };
    }
}
