package cn.gov.shuozhou.data.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which days are worked, by the notices known. Monday to Friday are worked unless a notice says otherwise; a year
 * without a notice follows the law's fixed dates and is provisional. Immutable.
 *
 * <p>All working days of the supported years are numbered once, so every question is one or two array reads, however
 * long the range. Dates outside {@link #FIRST} to {@link #LAST} are refused rather than guessed.
 */
public final class WorkingDays {

    /** The first date this calendar answers for. */
    public static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    /** The last date this calendar answers for. */
    public static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private static final int ORIGIN = (int) FIRST.toEpochDay();
    private static final int LENGTH = (int) LAST.toEpochDay() - ORIGIN + 1;

    private final Map<LocalDate, CalendarDay> special = new HashMap<>();
    private final Set<Integer> published = new HashSet<>();

    /** {@code through[i]}: how many working days lie from {@link #FIRST} to day i, both inclusive. */
    private final int[] through = new int[LENGTH];

    /** {@code worked[n]}: the day, counted from {@link #FIRST}, that is the n-th working day (from zero). */
    private final int[] worked = new int[LENGTH];

    /** @param notices one for each published year; where two speak of one day, the later year's counts */
    WorkingDays(Collection<YearNotice> notices) {
        notices.forEach(notice -> published.add(notice.year()));
        for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
            if (!published.contains(year)) {
                FixedHolidays.of(year).forEach(day -> special.put(day.date(), day));
            }
        }
        notices.stream()
                .sorted((a, b) -> Integer.compare(a.year(), b.year()))
                .forEach(notice -> notice.days().forEach(day -> special.put(day.date(), day)));
        number();
    }

    private void number() {
        int count = 0;
        for (int i = 0; i < LENGTH; i++) {
            LocalDate date = FIRST.plusDays(i);
            CalendarDay day = special.get(date);
            if (day == null ? !DayKind.isWeekend(date) : day.kind().isWorked()) {
                worked[count++] = i;
            }
            through[i] = count;
        }
    }

    public boolean isWorkingDay(LocalDate date) {
        int i = index(date);
        return through[i] > (i == 0 ? 0 : through[i - 1]);
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
        int i = index(from);
        int before = through[i] - (isWorkingDay(from) ? 1 : 0);
        int wanted = n > 0 ? through[i] + n - 1 : before + n;
        if (wanted < 0 || wanted >= through[LENGTH - 1]) {
            throw new IllegalArgumentException("工作日历只计算 " + FIRST + " 至 " + LAST + " 之间的日期");
        }
        return FIRST.plusDays(worked[wanted]);
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
        return through[index(toInclusive)] - through[index(fromExclusive)];
    }

    /**
     * Whether a count that ends on this date may still change, because its year's notice is not known. A notice may also
     * move the last days of the December before it; clocks are recomputed then too, though not provisional until then.
     */
    public boolean isProvisional(LocalDate through) {
        return !published.contains(through.getYear());
    }

    /** What a notice, or without one the law, says of a date; empty for an ordinary weekday or weekend. */
    public Optional<CalendarDay> special(LocalDate date) {
        return Optional.ofNullable(special.get(date));
    }

    private static int index(LocalDate date) {
        long index = date.toEpochDay() - ORIGIN;
        if (index < 0 || index >= LENGTH) {
            throw new IllegalArgumentException("工作日历只计算 " + FIRST + " 至 " + LAST + " 之间的日期，不含 " + date);
        }
        return (int) index;
    }
}
