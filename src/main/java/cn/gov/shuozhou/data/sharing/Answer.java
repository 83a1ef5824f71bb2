package cn.gov.shuozhou.data.sharing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A provider's recorded answer to an application; what does not belong to its decision is null.
 *
 * @param taskId null where the provider agreed after all, which ends no task
 * @param basisLabel the kind of the basis as the case's rule set called it that day
 * @param registeredBasis what the catalogue had registered for the withheld items that day
 */
record Answer(
        long id,
        String caseNumber,
        @Nullable String taskId,
        Decision decision,
        String answeredBy,
        String answeredByName,
        LocalDateTime answeredAt,
        @Nullable String reason,
        @Nullable String basisKind,
        @Nullable String basisLabel,
        @Nullable String basisTitle,
        @Nullable String basisNumber,
        @Nullable String basisClause,
        @Nullable String registeredBasis,
        @Nullable String conditions,
        @Nullable LocalDate expiresOn,
        @Nullable String missing) {

    /** The basis of a refusal in one line. */
    public String basis() {
        return Stream.of(text(basisLabel), title(), number(), text(basisClause)).collect(Collectors.joining());
    }

    /** Whether something was not given. */
    public boolean withholds() {
        return reason != null;
    }

    private String title() {
        String title = text(basisTitle);
        return title.isEmpty() || title.contains("《") || title.equals(text(basisNumber)) ? title : "《" + title + "》";
    }

    private String number() {
        String number = text(basisNumber);
        return number.isEmpty() || number.equals(text(basisTitle)) ? "" : "（" + number + "）";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
