package cn.gov.shuozhou.data.report.monitor;

import cn.gov.shuozhou.data.calendar.CalendarEnd;
import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.calendar.WorkingDays;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.report.monitor.Bar.Tone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the open cases stand today, by the case files, their clocks and the overdue register, and by the system's own
 * calendar and clock. Each figure is the number of rows of the list that it links to.
 */
@Service
@Transactional(readOnly = true)
@Article({"第七条", "第三十三条"})
public class Monitor {

    /** How far ahead it looks. */
    private static final int UPCOMING = 10;

    private final MonitorMapper mapper;
    private final Calendars calendars;
    private final CalendarEnd calendarEnd;
    private final Clock clock;

    Monitor(MonitorMapper mapper, Calendars calendars, CalendarEnd calendarEnd, Clock clock) {
        this.mapper = mapper;
        this.calendars = calendars;
        this.calendarEnd = calendarEnd;
        this.clock = clock;
    }

    Board board(MonitorScope scope) {
        LocalDate today = LocalDate.now(clock);
        DayCounts byLastDay = new DayCounts(mapper.openByLastDay(scope.department()));
        DayRange past = new DayRange(null, today.minusDays(1));
        DayRange thisDay = new DayRange(today, today);
        return new Board(
                scope,
                LocalDateTime.now(clock),
                new Bar(
                        "在办",
                        Tone.NORMAL,
                        "在办",
                        byLastDay.total(),
                        CaseListLink.of(scope).open().address()),
                new Bar("今天到期", Tone.NEAR, "今天到期", byLastDay.within(thisDay), link(scope, "due", thisDay)),
                new Bar("超期未办", Tone.OVER, "已超期", byLastDay.within(past), link(scope, "due", past)),
                byDaysLeft(scope, byLastDay),
                upcoming(scope, byLastDay),
                byDepartment(scope),
                byAge(scope),
                thisMonth(scope),
                lastMonth(scope),
                calendarEnd.knownUntil(),
                calendarEnd.isNear());
    }

    /** All open cases, each once, by how many working days are left. */
    public List<Bar> byDaysLeft(MonitorScope scope) {
        return byDaysLeft(scope, new DayCounts(mapper.openByLastDay(scope.department())));
    }

    /** The whole city's, by the ranges' names in small letters; {@code none} where no limit runs. */
    Map<String, Long> openByDaysLeft() {
        DayCounts counts = new DayCounts(mapper.openByLastDay(null));
        Map<String, Long> totals = new LinkedHashMap<>();
        for (DaysLeft left : DaysLeft.values()) {
            totals.put(
                    left.name().toLowerCase(Locale.ROOT),
                    counts.within(left.days(calendars.workingDays(), LocalDate.now(clock))));
        }
        totals.put("none", counts.without());
        return totals;
    }

    /** The whole city's. */
    List<MonitorMapper.OfDepartment> overdueByDepartment() {
        return mapper.overdueByDepartment(null, LocalDate.now(clock));
    }

    private List<Bar> byDaysLeft(MonitorScope scope, DayCounts counts) {
        Stream<Bar> limited = Stream.of(DaysLeft.values()).map(left -> {
            DayRange days = left.days(calendars.workingDays(), LocalDate.now(clock));
            return left.bar(counts.within(days), link(scope, "due", days));
        });
        Bar without = new Bar(
                "没有在计的期限",
                Tone.QUIET,
                "暂不计时",
                counts.without(),
                CaseListLink.of(scope).open().with("due", "NONE").address());
        return Stream.concat(limited, Stream.of(without)).toList();
    }

    /** One column a working day, so that a holiday is seen as the leap from one column's date to the next. */
    private List<Bar> upcoming(MonitorScope scope, DayCounts counts) {
        WorkingDays calendar = calendars.workingDays();
        LocalDate today = LocalDate.now(clock);
        return IntStream.rangeClosed(1, UPCOMING)
                .mapToObj(n -> {
                    DayRange days = DayRange.after(calendar, today, n - 1, n);
                    UpcomingDay day = UpcomingDay.of(days, calendar);
                    return new Bar(day.label(), Tone.NORMAL, day.note(), counts.within(days), link(scope, "due", days));
                })
                .toList();
    }

    /** The open cases that are overdue, by who is late. */
    public List<Bar> byDepartment(MonitorScope scope) {
        return mapper.overdueByDepartment(scope.department(), LocalDate.now(clock)).stream()
                .map(late -> new Bar(
                        late.name(),
                        Tone.OVER,
                        "已超期",
                        late.total(),
                        CaseListLink.of(scope).with("late", late.code()).address()))
                .toList();
    }

    private List<Bar> byAge(MonitorScope scope) {
        DayCounts counts = new DayCounts(mapper.openByReceipt(scope.department()));
        return Stream.of(Age.values())
                .map(age -> {
                    DayRange days = age.days(calendars.workingDays(), LocalDate.now(clock));
                    return age.bar(counts.within(days), link(scope, "received", days));
                })
                .toList();
    }

    /** Until today; what is late now counts as late at its end. */
    Punctuality thisMonth(MonitorScope scope) {
        LocalDate today = LocalDate.now(clock);
        return period(scope, "本月", today.withDayOfMonth(1), today);
    }

    Punctuality lastMonth(MonitorScope scope) {
        YearMonth last = YearMonth.from(LocalDate.now(clock)).minusMonths(1);
        return period(scope, "上月", last.atDay(1), last.atEndOfMonth());
    }

    /** A period that has ended, or ends today. */
    Punctuality period(MonitorScope scope, String label, LocalDate from, LocalDate to) {
        LocalDate after = to.plusDays(1);
        MonitorMapper.Closed closed = mapper.closed(scope.department(), from.atStartOfDay(), after.atStartOfDay());
        DayRange days = new DayRange(from, to);
        return new Punctuality(
                label,
                from,
                to,
                closed.total(),
                closed.late(),
                mapper.openAndLate(scope.department(), to, after),
                measured(scope, days).address(),
                measured(scope, days).with("due", "NEVER").address(),
                measured(scope, days).with("due", "EVER").address(),
                CaseListLink.of(scope).with("lateOn", to).address());
    }

    private static CaseListLink measured(MonitorScope scope, DayRange days) {
        return CaseListLink.of(scope).with("outcome", "MEASURED").within("closed", days);
    }

    private static String link(MonitorScope scope, String field, DayRange days) {
        return CaseListLink.of(scope).open().within(field, days).address();
    }
}
