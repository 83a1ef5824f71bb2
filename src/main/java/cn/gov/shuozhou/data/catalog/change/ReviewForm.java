package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.casework.Verdict;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the bureau says in review: with an approval a date and perhaps a remark, otherwise an opinion. */
record ReviewForm(
        @Nullable Verdict verdict,
        @Nullable String effectiveOn,
        @Nullable String remark,
        @Nullable String opinion) {

    String said() {
        return Objects.requireNonNullElse(verdict == Verdict.PASS ? remark : opinion, "")
                .strip();
    }
}
