package cn.gov.shuozhou.data.catalog.change;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the bureau says in review: with an approval a date and perhaps a remark, otherwise an opinion. */
record ReviewForm(
        @Nullable Verdict decision,
        @Nullable String effectiveOn,
        @Nullable String remark,
        @Nullable String opinion) {

    String said() {
        return Objects.requireNonNullElse(decision == Verdict.APPROVE ? remark : opinion, "")
                .strip();
    }
}
