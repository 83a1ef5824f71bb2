package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.engine.DemoPast;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 示例数据: sharing cases of the past year, in all states, so that lists and figures have something to show. Each was
 * really submitted, answered, reminded of and found overdue, at its time.
 */
@Component
@Profile("demo")
@Order(DemoCases.ORDER)
class DemoCases implements ApplicationRunner {

    /** After the catalogue and its rows. */
    static final int ORDER = 40;

    private static final int READ_AFTER_DAYS = 10;

    private static final Logger log = LoggerFactory.getLogger(DemoCases.class);

    private final DemoDesk desk;
    private final DemoPast past;
    private final SharingApplicationMapper mapper;
    private final Clock clock;

    DemoCases(DemoDesk desk, DemoPast past, SharingApplicationMapper mapper, Clock clock) {
        this.desk = desk;
        this.past = past;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Something that is done at a moment; without an act the application is submitted. */
    private record Event(
            LocalDateTime at, DemoCase told, @Nullable DemoAct act) {}

    @Override
    public void run(ApplicationArguments arguments) {
        if (past.isWanted() && mapper.count(null, null, new ApplicationFilter(null, null, null, null), 1) == 0) {
            log.info("正在载入示例办件……");
            LocalDateTime now = LocalDateTime.now(clock);
            past.tell(time -> tell(time, now));
        }
    }

    /** Tells all cases in the order of what happened before now. */
    void tell(Consumer<LocalDateTime> time, LocalDateTime now) {
        Map<DemoCase, String> numbers = new HashMap<>();
        LocalDateTime lately = now.minusDays(READ_AFTER_DAYS);
        LocalDateTime before = LocalDateTime.MIN;
        for (Event event : events(now)) {
            if (before.isBefore(lately) && !event.at().isBefore(lately)) {
                desk.readMessages();
            }
            before = event.at();
            time.accept(event.at());
            try {
                happen(event, numbers);
            } catch (RequestRejected refused) {
                throw new IllegalStateException("demo/cases.csv: %s".formatted(event), refused);
            }
        }
    }

    private void happen(Event event, Map<DemoCase, String> numbers) {
        if (event.act() == null) {
            numbers.put(event.told(), desk.submit(event.told(), event.at().toLocalDate()));
        } else {
            desk.act(event.act(), Objects.requireNonNull(numbers.get(event.told())));
        }
    }

    private List<Event> events(LocalDateTime now) {
        List<Event> events = new ArrayList<>();
        LocalTime time = LocalTime.of(8, 40);
        for (DemoCase told : DemoCase.all()) {
            LocalDate submitted = past.workdaysBefore(now.toLocalDate(), told.workdays());
            time = time.plusMinutes(7);
            events.add(new Event(submitted.atTime(time), told, null));
            for (DemoCase.Step step : told.course()) {
                LocalDate on = past.workdaysAfter(submitted, step.workdays());
                events.add(new Event(on.atTime(time.plusMinutes(3)), told, step.act()));
            }
        }
        return events.stream()
                .filter(event -> event.at().isBefore(now))
                .sorted(Comparator.comparing(Event::at))
                .toList();
    }
}
