package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.casework.Verdict;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the bureau says before the change takes effect: with a confirmation perhaps a remark, otherwise an opinion.
 *
 * @param effectiveOn the day on which it takes effect instead, once the announced one has come
 * @param objectionsSeen how many objections the form showed
 */
record ConfirmForm(
        @Nullable Verdict verdict,
        @Nullable String effectiveOn,
        @Nullable String remark,
        @Nullable String opinion,
        @Nullable Integer objectionsSeen) {

    String said() {
        return Objects.requireNonNullElse(verdict == Verdict.PASS ? remark : opinion, "")
                .strip();
    }
}
