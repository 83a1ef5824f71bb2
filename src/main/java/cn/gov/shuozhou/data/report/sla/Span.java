package cn.gov.shuozhou.data.report.sla;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Days from one to another, both included. */
public record Span(LocalDate from, LocalDate to) {

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final List<String> QUARTERS = List.of("一", "二", "三", "四");

    /** The period of equal length just before: of whole months as many months, else as many days. */
    public Span before() {
        if (isWholeMonths()) {
            return new Span(from.minusMonths(monthCount()), from.minusDays(1));
        }
        return new Span(from.minusDays(ChronoUnit.DAYS.between(from, to) + 1), from.minusDays(1));
    }

    /** The same days a year before. */
    public Span yearBefore() {
        LocalDate end = isWholeMonths()
                ? YearMonth.from(to).minusMonths(MONTHS_OF_A_YEAR).atEndOfMonth()
                : to.minusYears(1);
        return new Span(from.minusYears(1), end);
    }

    /** Its months, the first and the last as far as they belong to it. */
    public List<Span> months() {
        List<Span> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            months.add(new Span(later(from, month.atDay(1)), earlier(to, month.atEndOfMonth())));
        }
        return months;
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** E.g. {@code 2026年10月}, {@code 2026年第三季度}, {@code 2026年}, else its days. */
    public String name() {
        if (isWholeMonths() && from.getYear() == to.getYear()) {
            long months = monthCount();
            if (months == 1) {
                return "%d年%d月".formatted(from.getYear(), from.getMonthValue());
            }
            if (months == MONTHS_OF_A_YEAR) {
                return from.getYear() + "年";
            }
            int begun = from.getMonthValue() - 1;
            if (months == MONTHS_OF_A_QUARTER && begun % MONTHS_OF_A_QUARTER == 0) {
                return "%d年第%s季度".formatted(from.getYear(), QUARTERS.get(begun / MONTHS_OF_A_QUARTER));
            }
        }
        return words();
    }

    public String words() {
        return from + " 至 " + to;
    }

    private boolean isWholeMonths() {
        return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
    }

    private long monthCount() {
        return ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
    }

    private static LocalDate earlier(LocalDate... days) {
        return Stream.of(days).min(LocalDate::compareTo).orElseThrow();
    }

    private static LocalDate later(LocalDate... days) {
        return Stream.of(days).max(LocalDate::compareTo).orElseThrow();
    }
}
