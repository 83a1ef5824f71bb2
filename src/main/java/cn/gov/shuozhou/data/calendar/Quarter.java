package cn.gov.shuozhou.data.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A quarter of a year.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {

    private static final int MONTHS = 3;

    /** The one that the day is in. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    public LocalDate lastDay() {
        return YearMonth.of(year, number * MONTHS).atEndOfMonth();
    }

    /** From the day after its last one. */
    public boolean isOver(LocalDate today) {
        return today.isAfter(lastDay());
    }

    /** So many quarters back from this one, the latest first. */
    public List<Quarter> lastOnes(int count) {
        return IntStream.range(0, count)
                .mapToObj(back -> of(firstDay().minusMonths((long) MONTHS * back)))
                .toList();
    }

    public String label() {
        return "%d年%d季".formatted(year, number);
    }
}
