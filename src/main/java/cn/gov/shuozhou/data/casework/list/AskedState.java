package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.casework.CaseState.Phase;
import cn.gov.shuozhou.data.casework.CaseType;
import cn.gov.shuozhou.data.casework.CaseTypes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state that a list is asked for: one of a procedure, or phases of all of them.
 *
 * @param procedure null for phases
 * @param name of the procedure's state; null for phases
 * @param phases empty for a procedure's state, and when nothing is asked
 */
record AskedState(@Nullable String procedure, @Nullable String name, List<Phase> phases) {

    /** Whatever is not closed. */
    static final String OPEN = "OPEN";

    private static final String SEPARATOR = ":";

    /** What people choose from, under the heading that it stands under. */
    record Choice(String value, String label) {}

    /** Choices of one heading. */
    record Choices(String heading, List<Choice> choices) {}

    static List<Choices> choices(CaseTypes types) {
        Choices phases = new Choices(
                "各类办件",
                Stream.concat(
                                Stream.of(new Choice(OPEN, "未办结")),
                                Stream.of(Phase.values()).map(phase -> new Choice(phase.name(), phase.label())))
                        .toList());
        return Stream.concat(Stream.of(phases), types.all().map(AskedState::choices))
                .toList();
    }

    static AskedState read(FieldReading fields, @Nullable String asked, CaseTypes types) {
        List<String> known = choices(types).stream()
                .flatMap(group -> group.choices().stream())
                .map(Choice::value)
                .toList();
        String value = fields.oneOf("state", "状态", known, asked);
        if (value == null) {
            return new AskedState(null, null, List.of());
        }
        if (value.equals(OPEN)) {
            return new AskedState(null, null, List.of(Phase.HANDLING, Phase.WAITING));
        }
        int separator = value.indexOf(SEPARATOR);
        return separator < 0
                ? new AskedState(null, null, List.of(Phase.valueOf(value)))
                : new AskedState(value.substring(0, separator), value.substring(separator + 1), List.of());
    }

    private static Choices choices(CaseType type) {
        return new Choices(
                type.label(),
                type.states().stream()
                        .map(state -> new Choice(type.procedure() + SEPARATOR + state.name(), state.label()))
                        .toList());
    }
}
