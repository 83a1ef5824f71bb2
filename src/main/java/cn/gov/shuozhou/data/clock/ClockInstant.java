package cn.gov.shuozhou.data.clock;

import cn.gov.shuozhou.data.calendar.TimeConfiguration;
import cn.gov.shuozhou.data.calendar.WorkingDays;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The moments of a clock that a model can ask for. */
public enum ClockInstant {
    WARNING("warningAt"),
    DUE("dueAt"),
    LAST("lastMomentOf");

    /**
     * What a model asks in a timer or due date, e.g. {@code ${clocks.dueAt(execution,'sharing-answer')}}.
     *
     * @param limitKeys of which the case runs one at a time; several are separated by commas in the model
     */
    public record Asked(ClockInstant moment, List<String> limitKeys) {

        public boolean concerns(CaseClock clock) {
            return limitKeys.contains(clock.limitKey());
        }
    }

    private static final Pattern EXPRESSION =
            Pattern.compile("[$#]\\{\\s*clocks\\.(\\w+)\\(\\s*execution\\s*,\\s*['\"]([^'\"]+)['\"]\\s*\\)\\s*\\}");

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final String method;

    ClockInstant(String method) {
        this.method = method;
    }

    /** The engine takes instants: a day begins and ends at midnight in 朔州. */
    public Date of(CaseClock clock, WorkingDays calendar) {
        LocalDateTime moment = switch (this) {
            case WARNING ->
                calendar.plusWorkingDays(clock.dueOn(), -clock.warningLead()).atStartOfDay();
            case DUE -> clock.dueOn().plusDays(1).atStartOfDay();
            case LAST -> clock.dueOn().atTime(LAST_SECOND);
        };
        return Date.from(moment.atZone(TimeConfiguration.ZONE).toInstant());
    }

    /** The keys that a model names, separated by commas. */
    public static List<String> limits(String named) {
        return List.of(named.split("\\s*,\\s*"));
    }

    /** Reads which clock an expression of a model asks; empty when it asks none. */
    public static Optional<Asked> asked(@Nullable String expression) {
        Matcher matcher = EXPRESSION.matcher(expression == null ? "" : expression.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(moment -> moment.method.equals(matcher.group(1)))
                .findFirst()
                .map(moment -> new Asked(moment, limits(matcher.group(2))));
    }
}
