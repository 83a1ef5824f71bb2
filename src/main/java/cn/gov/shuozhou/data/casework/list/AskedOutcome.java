package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.casework.CaseOutcome;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the cases of a list have ended: in one way, or in any that is no withdrawal. */
final class AskedOutcome {

    static final String CONCLUDED = "CONCLUDED";

    private AskedOutcome() {}

    /** What people choose from. */
    record Choice(String value, String label) {}

    static List<Choice> choices() {
        return Stream.concat(
                        Stream.of(new Choice(CONCLUDED, "办结（不含撤回）")),
                        Stream.of(CaseOutcome.values()).map(outcome -> new Choice(outcome.name(), outcome.label())))
                .toList();
    }

    /** Empty when nothing is asked. */
    static List<CaseOutcome> read(FieldReading fields, @Nullable String asked) {
        String value = fields.oneOf(
                "outcome", "结果", choices().stream().map(Choice::value).toList(), asked);
        if (value == null) {
            return List.of();
        }
        return value.equals(CONCLUDED)
                ? Stream.of(CaseOutcome.values())
                        .filter(CaseOutcome::isConclusion)
                        .toList()
                : List.of(CaseOutcome.valueOf(value));
    }
}
