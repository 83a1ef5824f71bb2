package cn.gov.shuozhou.data.calendar;

import java.time.LocalDate;
import java.util.List;

/** Implemented by whoever keeps deadlines, so that a notice's effect on them can be seen before it is adopted. */
public interface DeadlineForecast {

    /** A deadline that would move. */
    record Move(String caseNumber, String what, LocalDate oldDueOn, LocalDate newDueOn) {}

    /** The open deadlines that would move if this calendar were in force. Changes nothing. */
    List<Move> moves(WorkingDays proposed);
}
