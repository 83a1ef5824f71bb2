package cn.gov.shuozhou.data.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A month as whole weeks from Monday to Sunday. */
record MonthView(int month, int workingDays, List<List<DayView>> weeks) {

    /**
     * One cell.
     *
     * @param inMonth false for the days of neighbouring months that fill the first and last week
     * @param words what a notice says of the day, or empty
     */
    record DayView(LocalDate date, boolean inMonth, boolean worked, boolean special, String words) {

        /** The class of the cell in {@code calendar.css}. */
        public String style() {
            if (!inMonth) {
                return "is-outside";
            }
            if (special) {
                return worked ? "is-makeup" : "is-holiday";
            }
            return worked ? "is-worked" : "is-weekend";
        }
    }

    static MonthView of(YearMonth month, WorkingDays calendar) {
        List<List<DayView>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusWeeks(1))
                    .map(date -> day(date, month, calendar))
                    .toList());
        }
        int workingDays = calendar.workingDaysBetween(month.atDay(1).minusDays(1), month.atEndOfMonth());
        return new MonthView(month.getMonthValue(), workingDays, weeks);
    }

    private static DayView day(LocalDate date, YearMonth month, WorkingDays calendar) {
        Optional<CalendarDay> special = calendar.special(date);
        return new DayView(
                date,
                YearMonth.from(date).equals(month),
                calendar.isWorkingDay(date),
                special.isPresent(),
                special.map(CalendarDay::words).orElse(""));
    }
}
