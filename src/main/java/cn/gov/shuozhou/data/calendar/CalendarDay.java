package cn.gov.shuozhou.data.calendar;

import java.time.LocalDate;

/**
 * A day that a notice names.
 *
 * @param festival the festival the day belongs to, e.g. 春节
 * @param noticeUrl where the notice is published; empty while the year's notice is not known
 */
public record CalendarDay(LocalDate date, DayKind kind, String festival, String noticeUrl) {

    /** Whether the day follows from the law alone, its year's notice not being known yet. */
    public boolean isProvisional() {
        return noticeUrl.isEmpty();
    }

    /** The day in words: {@code 春节放假}, {@code 国庆节调休上班}. */
    public String words() {
        return festival + kind.label();
    }
}
