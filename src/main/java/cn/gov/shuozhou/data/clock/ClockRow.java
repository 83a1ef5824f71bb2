package cn.gov.shuozhou.data.clock;

import java.util.List;
import java.util.Map;

/** A clock of a case with its state today, as the case's page shows it; the title says who owes what. */
public record ClockRow(CaseClock clock, Deadline deadline, String title) {

    /** The clocks of a case, oldest first. */
    public static List<ClockRow> of(String caseNumber, Clocks clocks, Map<String, String> titlesByLimit) {
        return clocks.of(caseNumber).stream()
                .map(clock -> new ClockRow(
                        clock, clocks.deadline(clock), titlesByLimit.getOrDefault(clock.limitKey(), clock.limitKey())))
                .toList();
    }
}
