package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.catalog.SharingClaims.Confirmed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the bureau says in review: with an approval a date, what is confirmed of the sharing and perhaps a remark, otherwise an opinion. */
record ReviewForm(
        @Nullable Verdict verdict,
        @Nullable String effectiveOn,
        @Nullable String remark,
        @Nullable String opinion,
        @Nullable Confirmed confirmed) {

    String said() {
        return Objects.requireNonNullElse(verdict == Verdict.PASS ? remark : opinion, "")
                .strip();
    }
}
