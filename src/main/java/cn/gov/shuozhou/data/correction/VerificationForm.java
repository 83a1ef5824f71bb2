package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.correction.CorrectionProof.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the provider says: put right by what, right with what evidence, or from another source.
 *
 * @param by {@code CELLS} when the cells that are prepared put it right
 */
record VerificationForm(
        Finding.@Nullable Result finding,
        @Nullable String by,
        @Nullable String dataVersion,
        @Nullable String changeNumber,
        @Nullable String explanation,
        @Nullable List<Long> attachments) {

    boolean byCells() {
        return "CELLS".equals(by);
    }

    Named named() {
        return new Named(dataVersion, changeNumber);
    }

    String said() {
        return Objects.requireNonNullElse(explanation, "").strip();
    }

    boolean hasEvidence() {
        return attachments != null && attachments.stream().anyMatch(Objects::nonNull);
    }
}
