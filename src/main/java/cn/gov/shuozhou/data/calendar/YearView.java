package cn.gov.shuozhou.data.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** A year's calendar as everyone may see it. */
record YearView(int year, boolean provisional, int workingDays, List<MonthView> months, List<FestivalView> festivals) {

    static YearView of(int year, WorkingDays calendar) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return new YearView(
                year,
                calendar.isProvisional(first),
                calendar.workingDaysBetween(first.minusDays(1), last),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> MonthView.of(YearMonth.of(year, month), calendar))
                        .toList(),
                FestivalView.of(first.datesUntil(last.plusDays(1)).flatMap(date -> calendar.special(date).stream())));
    }
}
