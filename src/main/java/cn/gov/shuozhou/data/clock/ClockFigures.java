package cn.gov.shuozhou.data.clock;

import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.calendar.WorkingDays;
import cn.gov.shuozhou.data.clock.ClockMapper.OpenClocks;
import cn.gov.shuozhou.data.operation.Figure;
import cn.gov.shuozhou.data.operation.FigureSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Open clocks by limit and state: running, near (within the warning), overdue, paused. */
@Component
class ClockFigures implements FigureSource {

    private record Key(String limit, String state) {}

    private final ClockMapper mapper;
    private final Calendars calendars;
    private final Clock clock;

    ClockFigures(ClockMapper mapper, Calendars calendars, Clock clock) {
        this.mapper = mapper;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "data.sharing.clocks";
    }

    @Override
    public String description() {
        return "未结的计时，按时限和状态";
    }

    @Override
    public List<Figure> read() {
        LocalDate today = LocalDate.now(clock);
        WorkingDays calendar = calendars.workingDays();
        Map<Key, Long> totals = new HashMap<>();
        mapper.openByDay()
                .forEach(open ->
                        totals.merge(new Key(open.limitKey(), state(open, today, calendar)), open.total(), Long::sum));
        return totals.entrySet().stream()
                .map(total -> new Figure(
                        Map.of(
                                "limit",
                                total.getKey().limit(),
                                "state",
                                total.getKey().state()),
                        total.getValue()))
                .toList();
    }

    private static String state(OpenClocks open, LocalDate today, WorkingDays calendar) {
        if (open.paused()) {
            return "paused";
        }
        if (today.isAfter(open.dueOn()) && !open.notice()) {
            return "overdue";
        }
        return today.isBefore(calendar.plusWorkingDays(open.dueOn(), -open.warningLead())) ? "running" : "near";
    }
}
