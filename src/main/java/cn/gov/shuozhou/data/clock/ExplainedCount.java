package cn.gov.shuozhou.data.clock;

import cn.gov.shuozhou.data.calendar.CalendarDay;
import cn.gov.shuozhou.data.calendar.Weekdays;
import cn.gov.shuozhou.data.calendar.WorkingDays;
import cn.gov.shuozhou.data.regulation.LimitUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a count out day by day. */
final class ExplainedCount {

    private final LimitCalculation count;
    private final boolean byWorkingDay;
    private int counted;

    ExplainedCount(LimitCalculation count) {
        this.count = count;
        this.byWorkingDay = count.unit() == LimitUnit.WORKING_DAY;
    }

    /** Day zero to the given day, both included. */
    List<ExplainedDay> through(LocalDate last) {
        List<ExplainedDay> days = new ArrayList<>();
        days.add(zero());
        for (LocalDate date = count.dayZero().plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            days.add(explain(date));
        }
        return days;
    }

    private ExplainedDay zero() {
        LocalDate date = count.dayZero();
        boolean paused = pause(date).isPresent();
        return day(date, 0, paused ? "收到之日，不计入；当日暂停" : "收到之日，不计入", "", false);
    }

    private ExplainedDay explain(LocalDate date) {
        Optional<ClockPause> pause = pause(date);
        if (pause.isPresent()) {
            return day(date, null, "暂停：" + pause.get().reason(), "", false);
        }
        if (!byWorkingDay) {
            return day(date, ++counted, "", "", false);
        }
        WorkingDays calendar = count.calendar();
        Optional<CalendarDay> special = calendar.special(date);
        boolean worked = calendar.isWorkingDay(date);
        if (worked && counted == count.amount()) {
            return day(date, null, "已满 " + count.amount() + " 个工作日，不再计数", "", calendar.isProvisional(date));
        }
        return day(
                date,
                worked ? ++counted : null,
                special.map(CalendarDay::words).orElse(worked ? "" : "周末"),
                special.map(CalendarDay::noticeUrl).orElse(""),
                calendar.isProvisional(date));
    }

    private Optional<ClockPause> pause(LocalDate date) {
        return count.pauses().stream().filter(pause -> pause.contains(date)).findFirst();
    }

    private static ExplainedDay day(
            LocalDate date, @Nullable Integer number, String reason, String noticeUrl, boolean provisional) {
        return new ExplainedDay(date, Weekdays.name(date), number, reason, noticeUrl, provisional);
    }
}
