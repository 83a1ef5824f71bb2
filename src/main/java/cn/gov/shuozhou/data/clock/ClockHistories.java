package cn.gov.shuozhou.data.clock;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import cn.gov.shuozhou.data.clock.ClockHistoryMapper.Revised;
import cn.gov.shuozhou.data.clock.ClockHistoryMapper.Times;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What was known of clocks at moments of the past, read for many cases at once. */
@Component
public class ClockHistories {

    private final ClockMapper clocks;
    private final ClockHistoryMapper mapper;

    ClockHistories(ClockMapper clocks, ClockHistoryMapper mapper) {
        this.clocks = clocks;
        this.mapper = mapper;
    }

    /**
     * The clocks of these cases, by number, of each the oldest first.
     *
     * @param earliest the earliest moment that will be asked for
     */
    public Map<String, List<ClockHistory>> ofCases(Collection<String> caseNumbers, LocalDateTime earliest) {
        if (caseNumbers.isEmpty()) {
            return Map.of();
        }
        Map<Long, Times> times = mapper.times(caseNumbers).stream().collect(toMap(Times::clockId, Function.identity()));
        Map<Long, List<KnownPause>> pauses =
                mapper.pauses(caseNumbers).stream().collect(groupingBy(KnownPause::clockId));
        Map<Long, List<ClockRevision>> revisions = mapper.revisions(caseNumbers, earliest).stream()
                .collect(groupingBy(Revised::clockId, mapping(Revised::revision, toList())));
        return clocks.ofCases(caseNumbers).stream()
                .map(clock -> history(
                        clock,
                        Objects.requireNonNull(times.get(clock.id())),
                        pauses.getOrDefault(clock.id(), List.of()),
                        revisions.getOrDefault(clock.id(), List.of())))
                .collect(groupingBy(history -> history.clock().caseNumber()));
    }

    private static ClockHistory history(
            CaseClock clock, Times times, List<KnownPause> pauses, List<ClockRevision> revisions) {
        return new ClockHistory(clock, times.createdAt(), times.stoppedAt(), pauses, revisions);
    }
}
