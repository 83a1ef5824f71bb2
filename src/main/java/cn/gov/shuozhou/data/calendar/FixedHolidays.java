package cn.gov.shuozhou.data.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The days that 全国年节及纪念日放假办法 makes holidays, whatever a notice says: since 2025-01-01 元旦 one day, 春节 four (农历除夕、
 * 正月初一至初三), 清明节 one, 劳动节 two, 端午节 one, 中秋节 one and 国庆节 three; until 2024 除夕 and 2 May were none. The substitute
 * for a holiday that falls on a weekend, and the make-up workdays, are not known before the notice: hence everything computed
 * from these days alone is provisional (暂定).
 */
final class FixedHolidays {

    private static final int NEW_YEARS_EVE_SINCE = 2025;
    private static final int SECOND_OF_MAY_SINCE = 2025;
    private static final int DAYS_OF_SPRING_FESTIVAL = 3;
    private static final String SPRING_FESTIVAL = "春节";
    private static final String LABOUR_DAY = "劳动节";
    private static final String NATIONAL_DAY = "国庆节";

    private FixedHolidays() {}

    /** The holidays of a year in order; where two festivals share a day, it is named after the first. */
    static List<CalendarDay> of(int year) {
        Map<LocalDate, String> days = new LinkedHashMap<>();
        days.put(LocalDate.of(year, Month.JANUARY, 1), "元旦");
        LunarFestivals.of(year).ifPresent(lunar -> addSpring(days, lunar));
        days.put(LocalDate.of(year, Month.MAY, 1), LABOUR_DAY);
        if (year >= SECOND_OF_MAY_SINCE) {
            days.put(LocalDate.of(year, Month.MAY, 2), LABOUR_DAY);
        }
        LunarFestivals.of(year).ifPresent(lunar -> days.put(lunar.dragonBoat(), "端午节"));
        for (int day = 1; day <= 3; day++) {
            days.put(MonthDay.of(Month.OCTOBER, day).atYear(year), NATIONAL_DAY);
        }
        LunarFestivals.of(year).ifPresent(lunar -> days.putIfAbsent(lunar.midAutumn(), "中秋节"));
        return days.entrySet().stream()
                .map(day -> on(day.getKey(), day.getValue()))
                .sorted((a, b) -> a.date().compareTo(b.date()))
                .toList();
    }

    private static void addSpring(Map<LocalDate, String> days, LunarFestivals lunar) {
        if (lunar.year() >= NEW_YEARS_EVE_SINCE) {
            days.put(lunar.springFestival().minusDays(1), SPRING_FESTIVAL);
        }
        for (int day = 0; day < DAYS_OF_SPRING_FESTIVAL; day++) {
            days.put(lunar.springFestival().plusDays(day), SPRING_FESTIVAL);
        }
        days.put(lunar.qingming(), "清明节");
    }

    private static CalendarDay on(LocalDate date, String festival) {
        DayKind kind = DayKind.isWeekend(date) ? DayKind.HOLIDAY_WEEKEND : DayKind.HOLIDAY;
        return new CalendarDay(date, kind, festival, "");
    }
}
