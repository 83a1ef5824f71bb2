package cn.gov.shuozhou.data.calendar;

import java.util.stream.Stream;

/** The calendar that comes with the system, for tests that need no database. */
public final class PublishedCalendar {

    private PublishedCalendar() {}

    public static WorkingDays workingDays() {
        return new WorkingDays(CalendarFiles.read());
    }

    /** The same with a notice for 2027 of these rows, besides the days that the law makes holidays. */
    public static WorkingDays withNotice(String... rows) {
        return new WorkingDays(Stream.concat(
                        CalendarFiles.read().stream(), Stream.of(NoticeFile.read(2027, NoticeLoading.whole(rows))))
                .toList());
    }
}
