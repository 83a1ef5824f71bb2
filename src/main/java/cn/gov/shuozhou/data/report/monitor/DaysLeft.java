package cn.gov.shuozhou.data.report.monitor;

import cn.gov.shuozhou.data.calendar.WorkingDays;
import cn.gov.shuozhou.data.report.monitor.Bar.Tone;
import java.time.LocalDate;
import java.util.function.BiFunction;

/**
 * How many working days are left until a last day. The ranges follow one another, so that each day lies in just one; a last
 * day that is no working day counts with the next working day.
 */
enum DaysLeft {
    LATE_LONG("超期 10 个工作日以上", Tone.OVER, "已超期", (calendar, today) -> DayRange.longBefore(calendar, today, 10)),
    LATE("超期 10 个工作日以内", Tone.OVER, "已超期", (calendar, today) -> DayRange.before(calendar, today, 10, 0)),
    TODAY("今天到期", Tone.NEAR, "今天到期", (calendar, today) -> new DayRange(today, today)),
    ONE("剩 1 个工作日", Tone.NEAR, "临近", (calendar, today) -> DayRange.after(calendar, today, 0, 1)),
    FIVE("剩 2 至 5 个工作日", Tone.NORMAL, "正常", (calendar, today) -> DayRange.after(calendar, today, 1, 5)),
    TEN("剩 6 至 10 个工作日", Tone.NORMAL, "正常", (calendar, today) -> DayRange.after(calendar, today, 5, 10)),
    MORE(
            "剩 10 个工作日以上",
            Tone.NORMAL,
            "正常",
            (calendar, today) ->
                    new DayRange(calendar.plusWorkingDays(today, 10).plusDays(1), null));

    private final String label;
    private final Tone tone;
    private final String word;
    private final BiFunction<WorkingDays, LocalDate, DayRange> days;

    DaysLeft(String label, Tone tone, String word, BiFunction<WorkingDays, LocalDate, DayRange> days) {
        this.label = label;
        this.tone = tone;
        this.word = word;
        this.days = days;
    }

    /** The last days that it speaks of. */
    DayRange days(WorkingDays calendar, LocalDate today) {
        return days.apply(calendar, today);
    }

    Bar bar(long total, String link) {
        return new Bar(label, tone, word, total, link);
    }
}
