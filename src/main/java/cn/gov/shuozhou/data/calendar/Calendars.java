package cn.gov.shuozhou.data.calendar;

import cn.gov.shuozhou.data.calendar.CalendarMapper.AdoptedDay;
import cn.gov.shuozhou.data.calendar.CalendarMapper.Loading;
import cn.gov.shuozhou.data.calendar.CalendarMapper.NewKey;
import cn.gov.shuozhou.data.database.TransactionScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar in force: the notices that come with the system, and over them those the bureau has adopted. */
@Service
public class Calendars {

    private record Versioned(long version, WorkingDays workingDays) {}

    private final List<YearNotice> files = CalendarFiles.read();
    private final CalendarMapper mapper;
    private final ObjectProvider<DeadlineForecast> forecasts;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionScoped<WorkingDays> found = new TransactionScoped<>(this::latest);
    private volatile Versioned current = new Versioned(-1, new WorkingDays(files));

    Calendars(
            CalendarMapper mapper,
            ObjectProvider<DeadlineForecast> forecasts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.forecasts = forecasts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The calendar as this transaction first found it: an adoption not yet committed counts only for the adopter, and one
     * that is committed meanwhile for nobody who counts already.
     */
    public WorkingDays workingDays() {
        return found.get();
    }

    private WorkingDays latest() {
        long version = mapper.version();
        Versioned known = current;
        if (known.version() != version) {
            known = new Versioned(version, new WorkingDays(notices().values()));
            current = known;
        }
        return known.workingDays();
    }

    /** The calendar as it was in force at a moment. */
    public WorkingDays workingDays(LocalDateTime at) {
        return new WorkingDays(notices(mapper.adoptedDaysAt(at)).values());
    }

    /** Which notices that calendar rested on besides those that come with the system, e.g. {@code 2027 年（2026-11-20 采用）}. */
    public List<String> adoptedBy(LocalDateTime at) {
        return mapper.loadings().stream()
                .filter(loading -> !loading.adoptedAt().isAfter(at))
                .map(loading -> "%d 年（%s 采用）"
                        .formatted(loading.noticeYear(), loading.adoptedAt().toLocalDate()))
                .toList();
    }

    /** The notice of a year that is in force; empty while none is known. */
    Optional<YearNotice> notice(int year) {
        return Optional.ofNullable(notices().get(year));
    }

    /** Every loading by the bureau, newest first. */
    List<Loading> loadings() {
        return mapper.loadings();
    }

    /** Tells what adopting a notice would change; stores nothing. */
    NoticePreview preview(YearNotice notice) {
        WorkingDays now = workingDays();
        WorkingDays proposed = with(notice);
        List<DeadlineForecast.Move> moves = forecasts.stream()
                .flatMap(forecast -> forecast.moves(notice.year(), proposed).stream())
                .toList();
        return new NoticePreview(notice, DayChange.between(now, proposed, notice.year()), moves);
    }

    /**
     * Stores a notice, which replaces the one of that year, and has every deadline counted again that it may touch.
     *
     * @param sourceException why its source is good although it is no government's page; null when it is one
     */
    @Transactional
    void adopt(YearNotice notice, String preparedBy, String adoptedBy, @Nullable String sourceException) {
        NewKey key = new NewKey();
        mapper.insertNotice(key, notice.year(), LocalDateTime.now(clock), adoptedBy, preparedBy, sourceException);
        notice.days().forEach(day -> mapper.insertDay(key.id, day));
        found.forget();
        events.publishEvent(new NoticeAdopted(notice.year()));
    }

    private WorkingDays with(YearNotice notice) {
        Map<Integer, YearNotice> notices = notices();
        notices.put(notice.year(), notice);
        return new WorkingDays(notices.values());
    }

    private Map<Integer, YearNotice> notices() {
        return notices(mapper.adoptedDays());
    }

    private Map<Integer, YearNotice> notices(List<AdoptedDay> adopted) {
        Map<Integer, YearNotice> notices = new TreeMap<>();
        files.forEach(notice -> notices.put(notice.year(), notice));
        adopted.stream()
                .collect(Collectors.groupingBy(AdoptedDay::noticeYear))
                .forEach((year, days) -> notices.put(year, new YearNotice(year, days(days))));
        return notices;
    }

    private static List<CalendarDay> days(Collection<AdoptedDay> rows) {
        return rows.stream()
                .map(row -> new CalendarDay(row.calendarDate(), row.kind(), row.festival(), row.noticeUrl()))
                .toList();
    }
}
