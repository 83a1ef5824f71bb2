package cn.gov.shuozhou.data.calendar;

/** The calendar that comes with the system, for tests that need no database. */
public final class PublishedCalendar {

    private PublishedCalendar() {}

    public static WorkingDays workingDays() {
        return new WorkingDays(CalendarFiles.read());
    }
}
