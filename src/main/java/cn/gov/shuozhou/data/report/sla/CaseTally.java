package cn.gov.shuozhou.data.report.sla;

import cn.gov.shuozhou.data.casework.CaseOutcome;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts the cases of a period by how they lie to it, how they stood at its end and how they ended. */
final class CaseTally {

    private record Key(Place place, boolean takenBack, CaseVerdict verdict) {}

    private final Span span;
    private final Map<Key, Long> counts = new HashMap<>();
    private final Map<CaseOutcome, Long> outcomes = new EnumMap<>(CaseOutcome.class);
    private final Spread durations = new Spread();
    private long supplements;
    private long mediations;

    CaseTally(Span span) {
        this.span = span;
    }

    Span span() {
        return span;
    }

    void add(MeasuredCase one) {
        Place place = one.place(span);
        if (place == null) {
            return;
        }
        boolean takenBack = place.over() && one.isTakenBack();
        counts.merge(new Key(place, takenBack, one.verdict(span)), 1L, Long::sum);
        CaseOutcome outcome = one.file().outcome();
        if (place.over() && outcome != null) {
            outcomes.merge(outcome, 1L, Long::sum);
        }
        Integer days = one.duration();
        if (place.over() && !takenBack && days != null) {
            durations.add(days);
        }
        supplements += MeasuredCase.within(one.supplements(), span);
        mediations += MeasuredCase.within(one.mediations(), span);
    }

    private long count(Predicate<Key> wanted) {
        return counts.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    long carried() {
        return count(key -> !key.place().received());
    }

    long received() {
        return count(key -> key.place().received());
    }

    long received(CaseVerdict verdict) {
        return count(key -> key.place().received() && key.verdict() == verdict);
    }

    long finished() {
        return count(key -> key.place().over() && !key.takenBack());
    }

    long finished(CaseVerdict verdict) {
        return count(key -> key.place().over() && !key.takenBack() && key.verdict() == verdict);
    }

    long takenBack() {
        return count(Key::takenBack);
    }

    /** Taken back, but late by then. */
    long takenBackLate() {
        return count(key -> key.takenBack() && key.verdict() == CaseVerdict.LATE);
    }

    long open() {
        return count(key -> !key.place().over());
    }

    long open(CaseVerdict verdict) {
        return count(key -> !key.place().over() && key.verdict() == verdict);
    }

    long ended(CaseOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    long supplements() {
        return supplements;
    }

    long mediations() {
        return mediations;
    }

    long inTime() {
        return finished(CaseVerdict.IN_TIME);
    }

    /** All that exceeded a limit, also those still open and those taken back. */
    long late() {
        return count(key -> key.verdict() == CaseVerdict.LATE);
    }

    /** Those that no limit of a department was counted for; of those taken back nothing is said. */
    long untimed() {
        return count(key -> key.verdict() == CaseVerdict.UNTIMED);
    }

    Spread durations() {
        return durations;
    }

    @Nullable
    Rate rate() {
        return Rate.of(inTime(), inTime() + late());
    }
}
