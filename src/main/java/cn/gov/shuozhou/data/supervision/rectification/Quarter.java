package cn.gov.shuozhou.data.supervision.rectification;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.IntStream;

/** A quarter of a year. */
record Quarter(int year, int number) {

    private static final int MONTHS = 3;

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    /** So many quarters back from this one, the latest first. */
    List<Quarter> lastOnes(int count) {
        return IntStream.range(0, count)
                .mapToObj(back -> of(firstDay().minusMonths((long) MONTHS * back)))
                .toList();
    }

    public String label() {
        return "%d年%d季".formatted(year, number);
    }
}
