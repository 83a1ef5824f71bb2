package cn.gov.shuozhou.data.opening.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/** A quarter of a year. */
record Quarter(LocalDate firstDay, LocalDate lastDay) {

    static final int MONTHS = 3;

    static Quarter of(int year, int number) {
        YearMonth last = YearMonth.of(year, number * MONTHS);
        return new Quarter(last.minusMonths(MONTHS - 1L).atDay(1), last.atEndOfMonth());
    }

    /** The one that the day is in. */
    static Quarter of(LocalDate day) {
        return of(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    int number() {
        return lastDay.get(IsoFields.QUARTER_OF_YEAR);
    }

    boolean isOver(LocalDate today) {
        return today.isAfter(lastDay);
    }
}
