package cn.gov.shuozhou.data.report.monitor;

import cn.gov.shuozhou.data.calendar.WorkingDays;
import cn.gov.shuozhou.data.report.monitor.Bar.Tone;
import java.time.LocalDate;
import java.util.function.BiFunction;

/** How many working days ago an open case was received; each day of receipt lies in just one of the ranges. */
enum Age {
    FIVE("5 个工作日以内", Tone.NORMAL, "新收", (calendar, today) -> new DayRange(calendar.plusWorkingDays(today, -5), null)),
    TEN("6 至 10 个工作日", Tone.NORMAL, "在办", (calendar, today) -> DayRange.before(calendar, today, 10, 5)),
    TWENTY("11 至 20 个工作日", Tone.NORMAL, "在办", (calendar, today) -> DayRange.before(calendar, today, 20, 10)),
    SIXTY("21 至 60 个工作日", Tone.NEAR, "较久", (calendar, today) -> DayRange.before(calendar, today, 60, 20)),
    MORE("60 个工作日以上", Tone.NEAR, "很久", (calendar, today) -> DayRange.longBefore(calendar, today, 60));

    private final String label;
    private final Tone tone;
    private final String word;
    private final BiFunction<WorkingDays, LocalDate, DayRange> days;

    Age(String label, Tone tone, String word, BiFunction<WorkingDays, LocalDate, DayRange> days) {
        this.label = label;
        this.tone = tone;
        this.word = word;
        this.days = days;
    }

    /** The days of receipt that it speaks of. */
    DayRange days(WorkingDays calendar, LocalDate today) {
        return days.apply(calendar, today);
    }

    Bar bar(long total, String link) {
        return new Bar(label, tone, word, total, link);
    }
}
