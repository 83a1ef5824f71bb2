package cn.gov.shuozhou.data.clock;

import cn.gov.shuozhou.data.calendar.Weekdays;
import cn.gov.shuozhou.data.calendar.WorkingDays;
import cn.gov.shuozhou.data.regulation.LimitUnit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A clock as it is shown on a day.
 *
 * @param remaining working days left (of a limit in months: days), or left once a pause ends; negative when overdue
 * @param used working days that have been counted; null for a limit that is not in working days
 * @param words the state in Chinese, e.g. {@code 还剩 3 个工作日}, {@code 今天到期}, {@code 已超期 2 个工作日}
 */
public record Deadline(
        LocalDate dueOn,
        DeadlineState state,
        int remaining,
        @Nullable Integer used,
        String words,
        boolean provisional,
        boolean paused) {

    static Deadline of(CaseClock clock, WorkingDays calendar, LocalDate today) {
        LocalDate on = clock.ranUntil(today);
        boolean inDays = clock.unit() != LimitUnit.WORKING_DAY;
        int remaining = inDays ? days(on, clock.dueOn()) : calendar.workingDaysBetween(on, clock.dueOn());
        String left = inDays ? " %d 天".formatted(Math.abs(days(on, clock.dueOn()))) : workingDays(remaining);
        String words = clock.isOpen() ? openWords(clock, on, left) : stoppedWords(clock, on, left);
        return new Deadline(
                clock.dueOn(),
                state(clock, calendar, on),
                remaining,
                inDays ? null : clock.amount() - remaining,
                words,
                clock.provisional(),
                clock.paused());
    }

    /** After the last day, weekends and holidays alone make no working day. */
    private static String workingDays(int remaining) {
        return remaining == 0 ? "不足 1 个工作日" : " %d 个工作日".formatted(Math.abs(remaining));
    }

    /** The last moment in words: {@code 2026-11-27（星期五）24:00}, marked when provisional. */
    public String until() {
        return dueOn + "（" + Weekdays.name(dueOn) + "）24:00" + (provisional ? "（暂定）" : "");
    }

    private static DeadlineState state(CaseClock clock, WorkingDays calendar, LocalDate on) {
        if (on.isAfter(clock.dueOn()) && !clock.isNotice()) {
            return DeadlineState.OVERDUE;
        }
        boolean near = !on.isBefore(calendar.plusWorkingDays(clock.dueOn(), -clock.warningLead()));
        return near && clock.isOpen() && !clock.paused() ? DeadlineState.NEAR : DeadlineState.NORMAL;
    }

    private static String openWords(CaseClock clock, LocalDate on, String left) {
        if (clock.isNotice()) {
            return noticeWords(clock, on, left);
        }
        if (on.isAfter(clock.dueOn())) {
            return "已超期" + left + (clock.paused() ? "（暂停中）" : "");
        }
        if (clock.paused()) {
            return "已暂停，恢复后还剩" + left;
        }
        return on.equals(clock.dueOn()) ? "今天到期" : "还剩" + left;
    }

    private static String noticeWords(CaseClock clock, LocalDate on, String left) {
        if (on.isAfter(clock.dueOn())) {
            return "通知期已满";
        }
        return on.equals(clock.dueOn()) ? "通知期今天届满" : "通知期还剩" + left;
    }

    private static String stoppedWords(CaseClock clock, LocalDate on, String left) {
        String label = clock.outcome() == null ? "已停止" : clock.outcome().label();
        return on.isAfter(clock.dueOn()) && !clock.isNotice() ? label + "，超期" + left : label;
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
