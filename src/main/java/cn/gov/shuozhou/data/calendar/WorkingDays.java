package cn.gov.shuozhou.data.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which days are worked, by the notices known. Monday to Friday are worked unless a notice or the law says otherwise; a year
 * without a notice follows the law alone and is provisional. Immutable.
 *
 * <p>All working days of the supported years are numbered once, so every question is one or two array reads, however
 * long the range; the arrays are laid out by year, month and day, which spares turning each date into a day count. Dates
 * outside {@link #FIRST} to {@link #LAST} are refused rather than guessed.
 */
public final class WorkingDays {

    /** The first date this calendar answers for. */
    public static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    /** The last date this calendar answers for. */
    public static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private static final int FIRST_YEAR = FIRST.getYear();
    private static final int YEARS = LAST.getYear() - FIRST_YEAR + 1;

    /** Slots of one month: a power of two above its days. */
    private static final int MONTH_SHIFT = 5;

    private final Map<LocalDate, CalendarDay> special = new HashMap<>();
    private final Set<Integer> published = new HashSet<>();

    /**
     * For each date's slot, in its upper bits how many working days lie from {@link #FIRST} to that day, both inclusive,
     * and in its lowest bit whether the day itself is worked.
     */
    private final int[] numbered = new int[YEARS * 12 << MONTH_SHIFT];

    /** All working days in order. */
    private final LocalDate[] worked;

    /** @param notices one for each published year; where two speak of one day, the later year's counts */
    WorkingDays(Collection<YearNotice> notices) {
        notices.forEach(notice -> published.add(notice.year()));
        notices.stream()
                .sorted((a, b) -> Integer.compare(a.year(), b.year()))
                .forEach(notice -> notice.days().forEach(day -> special.put(day.date(), day)));
        for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
            FixedHolidays.of(year).forEach(day -> special.merge(day.date(), day, WorkingDays::dayOff));
        }
        worked = number();
    }

    /** What the law makes a holiday (全国年节及纪念日放假办法) is one, whatever a notice says. */
    private static CalendarDay dayOff(CalendarDay said, CalendarDay law) {
        return said.kind().isWorked() ? law : said;
    }

    private LocalDate[] number() {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
            CalendarDay day = special.get(date);
            boolean isWorked =
                    day == null ? !DayKind.isWeekend(date) : day.kind().isWorked();
            if (isWorked) {
                days.add(date);
            }
            numbered[slot(date)] = days.size() << 1 | (isWorked ? 1 : 0);
        }
        return days.toArray(LocalDate[]::new);
    }

    public boolean isWorkingDay(LocalDate date) {
        return (numbered[slot(date)] & 1) == 1;
    }

    /**
     * The n-th working day after a date.
     *
     * @param from day zero, worked or not; it is never counted itself
     * @param n how many working days; zero gives {@code from} unchanged, a negative number counts backwards: -1 is the
     *     last working day before {@code from}
     */
    public LocalDate plusWorkingDays(LocalDate from, int n) {
        if (n == 0) {
            return from;
        }
        int number = numbered[slot(from)];
        int through = number >> 1;
        int wanted = n > 0 ? through + n - 1 : through - (number & 1) + n;
        if (wanted < 0 || wanted >= worked.length) {
            throw new IllegalArgumentException("工作日历只计算 " + FIRST + " 至 " + LAST + " 之间的日期");
        }
        return worked[wanted];
    }

    /** The first working day after a date; the date itself is never the answer. */
    public LocalDate next(LocalDate date) {
        return plusWorkingDays(date, 1);
    }

    /** The last working day before a date; the date itself is never the answer. */
    public LocalDate previous(LocalDate date) {
        return plusWorkingDays(date, -1);
    }

    /**
     * How many working days lie after one date up to another.
     *
     * @param fromExclusive not counted
     * @param toInclusive counted when worked; when before {@code fromExclusive} the result is the negative count of the
     *     working days after {@code toInclusive} up to and including {@code fromExclusive}
     */
    public int workingDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
        return (numbered[slot(toInclusive)] >> 1) - (numbered[slot(fromExclusive)] >> 1);
    }

    /**
     * Whether a count that ends on this date may still change, because its year's notice is not known, or the next year's,
     * which may speak of the last days of December.
     */
    public boolean isProvisional(LocalDate through) {
        int year = through.getYear();
        return !published.contains(year) || !published.contains(year + 1) && YearNotice.covers(year + 1, through);
    }

    /** The last day of the last year whose notice is known. */
    public LocalDate publishedUntil() {
        return published.stream().max(Integer::compare).map(YearNotice::lastDay).orElse(FIRST);
    }

    /** What a notice, or without one the law, says of a date; empty for an ordinary weekday or weekend. */
    public Optional<CalendarDay> special(LocalDate date) {
        return Optional.ofNullable(special.get(date));
    }

    private static int slot(LocalDate date) {
        int year = date.getYear() - FIRST_YEAR;
        if (year < 0 || year >= YEARS) {
            throw new IllegalArgumentException("工作日历只计算 " + FIRST + " 至 " + LAST + " 之间的日期，不含 " + date);
        }
        return year * 12 + date.getMonthValue() - 1 << MONTH_SHIFT | date.getDayOfMonth();
    }
}
