package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Deadline;
import cn.gov.shuozhou.data.clock.DeadlineState;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The limits of the cases of a list, read for all its lines at once. */
@Component
public class CaseDeadlines {

    private static final int AT_ONCE = 500;

    private static final Comparator<CaseClock> RUNNING_AND_NEAREST_FIRST = Comparator.comparing(
                    (CaseClock clock) -> !clock.isOpen())
            .thenComparing(CaseClock::paused)
            .thenComparing(clock -> clock.isOpen() ? clock.dueOn().toEpochDay() : -clock.id());

    private final CaseFiles files;
    private final CaseTypes types;
    private final Clocks clocks;
    private final Overdues overdues;

    CaseDeadlines(CaseFiles files, CaseTypes types, Clocks clocks, Overdues overdues) {
        this.files = files;
        this.types = types;
        this.clocks = clocks;
        this.overdues = overdues;
    }

    /** A limit of somebody's, as it stands today. */
    private record Bound(CaseClock clock, Deadline deadline, String boundName) {}

    /** By case number, of all these cases that have a file. */
    public Map<String, CaseDeadline> ofNumbers(Collection<String> caseNumbers) {
        List<String> numbers = List.copyOf(caseNumbers);
        Map<String, CaseDeadline> deadlines = new HashMap<>();
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            List<String> some = numbers.subList(from, Math.min(numbers.size(), from + AT_ONCE));
            deadlines.putAll(of(files.all(some).values()));
        }
        return deadlines;
    }

    /** By case number. */
    public Map<String, CaseDeadline> of(Collection<CaseFile> listed) {
        List<String> numbers = listed.stream().map(CaseFile::number).toList();
        Map<String, List<CaseClock>> running = clocks.ofCases(numbers);
        Map<Long, String> late = overdues.lateDepartments(numbers);
        Map<String, CaseDeadline> deadlines = new HashMap<>();
        listed.forEach(file -> deadlines.put(
                file.number(), deadline(bound(file, running.getOrDefault(file.number(), List.of())), late)));
        return deadlines;
    }

    private List<Bound> bound(CaseFile file, List<CaseClock> ofCase) {
        return ofCase.stream()
                .sorted(RUNNING_AND_NEAREST_FIRST)
                .flatMap(clock -> types
                        .of(file)
                        .concernedBy(file, clock.limitKey())
                        .map(concern -> new Bound(clock, clocks.deadline(clock), concern.boundName()))
                        .stream())
                .toList();
    }

    private static CaseDeadline deadline(List<Bound> bound, Map<Long, String> lateDepartments) {
        if (bound.isEmpty()) {
            return CaseDeadline.NONE;
        }
        Optional<Bound> longestLate = bound.stream()
                .filter(one -> one.deadline().state() == DeadlineState.OVERDUE)
                .min(Comparator.comparing(one -> one.deadline().remaining()));
        @Nullable
        String lateName = longestLate
                .map(one -> Objects.requireNonNullElse(
                        lateDepartments.get(one.clock().id()), one.boundName()))
                .orElse(null);
        int daysLate = longestLate.map(one -> -one.deadline().remaining()).orElse(0);
        return new CaseDeadline(bound.get(0).deadline(), lateName, daysLate);
    }
}
