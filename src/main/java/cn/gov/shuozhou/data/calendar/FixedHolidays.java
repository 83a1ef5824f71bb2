package cn.gov.shuozhou.data.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;

/**
 * What the law alone tells of a year whose notice is not published: 全国年节及纪念日放假办法 (as revised from 2025-01-01) gives
 * 元旦 one day, 春节 four, 清明节 one, 劳动节 two, 端午节 one, 中秋节 one and 国庆节 three. Only 元旦, 劳动节 and 国庆节 have a fixed date
 * in the solar calendar. The others, the substitute for a holiday that falls on a weekend, and the make-up workdays are
 * not known before the notice: hence everything computed from these days is provisional (暂定).
 */
final class FixedHolidays {

    private static final Map<MonthDay, String> DAYS = Map.of(
            MonthDay.of(1, 1), "元旦",
            MonthDay.of(5, 1), "劳动节",
            MonthDay.of(5, 2), "劳动节",
            MonthDay.of(10, 1), "国庆节",
            MonthDay.of(10, 2), "国庆节",
            MonthDay.of(10, 3), "国庆节");

    private FixedHolidays() {}

    static List<CalendarDay> of(int year) {
        return DAYS.entrySet().stream()
                .map(day -> on(day.getKey().atYear(year), day.getValue()))
                .toList();
    }

    private static CalendarDay on(LocalDate date, String festival) {
        DayKind kind = DayKind.isWeekend(date) ? DayKind.HOLIDAY_WEEKEND : DayKind.HOLIDAY;
        return new CalendarDay(date, kind, festival, "");
    }
}
