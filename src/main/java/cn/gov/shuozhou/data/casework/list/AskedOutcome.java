package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.casework.CaseOutcome;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the cases of a list have ended.
 *
 * @param any one of these; empty when nothing is asked
 * @param measured whether the on-time rate has to count them
 */
record AskedOutcome(List<CaseOutcome> any, boolean measured) {

    private static final String MEASURED = "MEASURED";

    /** What people choose from. */
    record Choice(String value, String label) {}

    static List<Choice> choices() {
        return Stream.concat(
                        Stream.of(new Choice(MEASURED, "计入按时率的")),
                        Stream.of(CaseOutcome.values()).map(outcome -> new Choice(outcome.name(), outcome.label())))
                .toList();
    }

    static AskedOutcome read(FieldReading fields, @Nullable String asked) {
        String value = fields.oneOf(
                "outcome", "结果", choices().stream().map(Choice::value).toList(), asked);
        boolean measured = MEASURED.equals(value);
        return new AskedOutcome(value == null || measured ? List.of() : List.of(CaseOutcome.valueOf(value)), measured);
    }
}
