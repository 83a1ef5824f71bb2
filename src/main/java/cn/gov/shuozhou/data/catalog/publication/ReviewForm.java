package cn.gov.shuozhou.data.catalog.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's conclusion as its form sends it.
 *
 * @param passed whether the catalogue goes on; false gives it back
 * @param marks the fields to change; none when it goes on
 */
record ReviewForm(
        @Nullable Boolean passed,
        @Nullable String opinion,
        @Nullable List<@Nullable Mark> marks) {

    List<@Nullable Mark> markList() {
        return marks == null ? List.of() : marks;
    }

    String words() {
        return opinion == null ? "" : opinion.strip();
    }
}
