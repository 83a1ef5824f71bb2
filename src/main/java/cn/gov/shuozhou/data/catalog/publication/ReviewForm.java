package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.catalog.SharingClaims.Confirmed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's conclusion as its form sends it.
 *
 * @param verdict whether the catalogue goes on or is given back
 * @param marks the fields to change; none when it goes on
 * @param confirmed what is expressly confirmed of the sharing when it goes on
 */
record ReviewForm(
        @Nullable Verdict verdict,
        @Nullable String opinion,
        @Nullable List<@Nullable Mark> marks,
        @Nullable Confirmed confirmed) {

    List<@Nullable Mark> markList() {
        return marks == null ? List.of() : marks;
    }

    String words() {
        return opinion == null ? "" : opinion.strip();
    }
}
