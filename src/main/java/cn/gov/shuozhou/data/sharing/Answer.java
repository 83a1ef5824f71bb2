package cn.gov.shuozhou.data.sharing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A provider's recorded answer to an application; what does not belong to its decision is null. */
record Answer(
        long id,
        String caseNumber,
        String taskId,
        Decision decision,
        String answeredBy,
        String answeredByName,
        LocalDateTime answeredAt,
        @Nullable String reason,
        @Nullable BasisKind basisKind,
        @Nullable String basisTitle,
        @Nullable String basisClause,
        @Nullable String conditions,
        @Nullable LocalDate expiresOn,
        @Nullable String missing) {

    /** The basis of a refusal in one line. */
    public String basis() {
        return basisKind == null ? "" : "%s《%s》%s".formatted(basisKind.label(), bare(basisTitle), text(basisClause));
    }

    private static String bare(@Nullable String title) {
        return text(title).replaceAll("^《|》$", "");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
