package cn.gov.shuozhou.data.catalog.change;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the bureau says before the change takes effect: with a confirmation perhaps a remark, otherwise an opinion.
 *
 * @param objectionsSeen how many objections the form showed
 */
record ConfirmForm(
        @Nullable Verdict decision,
        @Nullable String remark,
        @Nullable String opinion,
        @Nullable Integer objectionsSeen) {

    String said() {
        return Objects.requireNonNullElse(decision == Verdict.APPROVE ? remark : opinion, "")
                .strip();
    }
}
