package cn.gov.shuozhou.data.calendar;

import java.util.List;

/** What adopting a notice would change: days of the calendar, and deadlines of open cases. */
record NoticePreview(YearNotice notice, List<DayChange> changes, List<DeadlineForecast.Move> moves) {

    public boolean changesNothing() {
        return changes.isEmpty();
    }
}
