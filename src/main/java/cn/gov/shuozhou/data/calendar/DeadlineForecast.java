package cn.gov.shuozhou.data.calendar;

import java.time.LocalDate;
import java.util.List;

/** Implemented by whoever keeps deadlines, so that a notice's effect on them can be seen before it is adopted. */
public interface DeadlineForecast {

    /**
     * A deadline that would move.
     *
     * @param note what else is to be said of it; may be empty
     */
    record Move(String caseNumber, String what, LocalDate oldDueOn, LocalDate newDueOn, String note) {}

    /** The deadlines that would move if this calendar, with the notice of this year, were adopted today. Changes nothing. */
    List<Move> moves(int year, WorkingDays proposed);
}
