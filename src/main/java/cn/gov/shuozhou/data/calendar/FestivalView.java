package cn.gov.shuozhou.data.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One festival of a year as a notice arranges it: days off, and weekends worked for them. */
record FestivalView(
        String festival, List<LocalDate> daysOff, List<LocalDate> makeupDays, String noticeUrl, boolean provisional) {

    private record Arrangement(String festival, String noticeUrl) {}

    static List<FestivalView> of(Stream<CalendarDay> days) {
        Map<Arrangement, List<CalendarDay>> byFestival = days.collect(Collectors.groupingBy(
                day -> new Arrangement(day.festival(), day.noticeUrl()), LinkedHashMap::new, Collectors.toList()));
        return byFestival.entrySet().stream()
                .map(entry -> new FestivalView(
                        entry.getKey().festival(),
                        dates(entry.getValue(), false),
                        dates(entry.getValue(), true),
                        entry.getKey().noticeUrl(),
                        entry.getKey().noticeUrl().isEmpty()))
                .sorted(Comparator.comparing(FestivalView::firstDay))
                .toList();
    }

    /** The days off in words: {@code 2026-02-15 至 2026-02-23，共 9 天}. */
    public String offWords() {
        if (daysOff.size() < 2) {
            return daysOff.isEmpty() ? "—" : daysOff.get(0).toString();
        }
        return daysOff.get(0) + " 至 " + daysOff.get(daysOff.size() - 1) + "，共 " + daysOff.size() + " 天";
    }

    public String makeupWords() {
        return makeupDays.isEmpty()
                ? "—"
                : makeupDays.stream()
                        .map(day -> day + "（" + Weekdays.name(day) + "）")
                        .collect(Collectors.joining("、"));
    }

    /** A make-up workday may come before another festival; the list follows the days off. */
    private LocalDate firstDay() {
        return Stream.concat(daysOff.stream(), makeupDays.stream()).findFirst().orElse(LocalDate.MIN);
    }

    private static List<LocalDate> dates(Collection<CalendarDay> days, boolean worked) {
        return days.stream()
                .filter(day -> day.kind().isWorked() == worked && day.kind() != DayKind.WORKDAY)
                .map(CalendarDay::date)
                .toList();
    }
}
