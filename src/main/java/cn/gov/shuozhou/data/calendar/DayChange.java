package cn.gov.shuozhou.data.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a notice changes about one day.
 *
 * @param before the day as it is counted now, in Chinese words
 * @param after the day as it would be counted
 */
public record DayChange(LocalDate date, String before, String after, boolean workedBefore, boolean workedAfter) {

    /** Whether the day turns from worked to off or back: only this moves deadlines. */
    public boolean isDecisive() {
        return workedBefore != workedAfter;
    }

    public String weekday() {
        return Weekdays.name(date);
    }

    static List<DayChange> between(WorkingDays now, WorkingDays proposed, int year) {
        List<DayChange> changes = new ArrayList<>();
        LocalDate end = LocalDate.of(year + 1, 1, 1);
        for (LocalDate date = LocalDate.of(year - 1, 12, 1); date.isBefore(end); date = date.plusDays(1)) {
            Optional<CalendarDay> before = now.special(date);
            Optional<CalendarDay> after = proposed.special(date);
            if (!before.equals(after)) {
                changes.add(new DayChange(
                        date,
                        words(before, date),
                        words(after, date),
                        now.isWorkingDay(date),
                        proposed.isWorkingDay(date)));
            }
        }
        return changes;
    }

    private static String words(Optional<CalendarDay> day, LocalDate date) {
        return day.map(known -> known.isProvisional() ? known.words() + "（暂定）" : known.words())
                .orElse(DayKind.isWeekend(date) ? "周末" : "工作日");
    }
}
