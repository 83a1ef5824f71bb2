package cn.gov.shuozhou.data.calendar;

import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The questions that clocks ask of a calendar, put to ours and to a ten-year holiday calendar of OpenGamma Strata that
 * knows the same days. Strata cannot say that a weekend day is worked, so the make-up workdays are left out there; that
 * spares it nothing, since its calendar is a bit per day either way.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CountingDays {

    private static final int QUESTIONS = 4096;

    private WorkingDays ours;
    private ImmutableHolidayCalendar strata;
    private final LocalDate[] from = new LocalDate[QUESTIONS];
    private final LocalDate[] to = new LocalDate[QUESTIONS];
    private final int[] days = new int[QUESTIONS];

    @Setup
    public void calendars() {
        List<YearNotice> notices = CalendarFiles.read();
        ours = new WorkingDays(notices);
        strata = ImmutableHolidayCalendar.of(
                HolidayCalendarId.of("CN-STATUTORY"),
                notices.stream()
                        .flatMap(notice -> notice.days().stream())
                        .filter(day -> !day.kind().isWorked())
                        .map(CalendarDay::date)
                        .toList(),
                List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        Random random = new Random(20261122);
        LocalDate first = LocalDate.of(2016, 2, 1);
        for (int i = 0; i < QUESTIONS; i++) {
            from[i] = first.plusDays(random.nextInt(3600));
            days[i] = 1 + random.nextInt(20);
            to[i] = from[i].plusDays(random.nextInt(120));
        }
    }

    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void plusOurs(Blackhole hole) {
        for (int i = 0; i < QUESTIONS; i++) {
            hole.consume(ours.plusWorkingDays(from[i], days[i]));
        }
    }

    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void plusStrata(Blackhole hole) {
        for (int i = 0; i < QUESTIONS; i++) {
            hole.consume(strata.shift(from[i], days[i]));
        }
    }

    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void betweenOurs(Blackhole hole) {
        for (int i = 0; i < QUESTIONS; i++) {
            hole.consume(ours.workingDaysBetween(from[i], to[i]));
        }
    }

    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void betweenStrata(Blackhole hole) {
        for (int i = 0; i < QUESTIONS; i++) {
            hole.consume(strata.daysBetween(from[i], to[i]));
        }
    }

    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void isWorkedOurs(Blackhole hole) {
        for (int i = 0; i < QUESTIONS; i++) {
            hole.consume(ours.isWorkingDay(from[i]));
        }
    }

    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void isWorkedStrata(Blackhole hole) {
        for (int i = 0; i < QUESTIONS; i++) {
            hole.consume(strata.isBusinessDay(from[i]));
        }
    }
}
