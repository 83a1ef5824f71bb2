package cn.gov.shuozhou.data.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clock with all that has become of it, so that it can be told how it stood, as far as was known, at any moment.
 *
 * @param createdAt since when the clock is known, and since when its end is; null in rows from before, whose days are taken
 * @param revisions what its last day was before, oldest first
 */
public record ClockHistory(
        CaseClock clock,
        @Nullable LocalDateTime createdAt,
        @Nullable LocalDateTime stoppedAt,
        List<KnownPause> pauses,
        List<ClockRevision> revisions) {

    /** The clock as it was known at a moment; empty when it had not begun to run. */
    public Optional<KnownClock> at(LocalDateTime moment) {
        LocalDateTime since =
                Objects.requireNonNullElse(createdAt, clock.startedOn().atStartOfDay());
        if (since.isAfter(moment)) {
            return Optional.empty();
        }
        List<ClockPause> known = pauses.stream()
                .filter(pause -> pause.isKnown(moment))
                .map(pause -> pause.at(moment))
                .toList();
        Optional<ClockRevision> later = revisions.stream()
                .filter(revision -> revision.revisedAt().isAfter(moment))
                .findFirst();
        LocalDate dueOn = later.map(ClockRevision::oldDueOn).orElse(clock.dueOn());
        boolean provisional = later.map(ClockRevision::oldProvisional).orElse(clock.provisional());
        return Optional.of(
                new KnownClock(clock.knownAs(dueOn, provisional, stoppedOn(moment), openPause(known)), known));
    }

    private @Nullable LocalDate stoppedOn(LocalDateTime moment) {
        LocalDate on = clock.stoppedOn();
        return on == null
                        || Objects.requireNonNullElse(stoppedAt, on.atStartOfDay())
                                .isAfter(moment)
                ? null
                : on;
    }

    private static @Nullable LocalDate openPause(List<ClockPause> known) {
        return known.stream()
                .filter(pause -> pause.resumedOn() == null)
                .map(ClockPause::pausedOn)
                .findFirst()
                .orElse(null);
    }

    /** Why its last day moved after one moment and up to another. */
    public List<String> reasons(LocalDateTime after, LocalDateTime upTo) {
        return revisions.stream()
                .filter(revision -> revision.revisedAt().isAfter(after)
                        && !revision.revisedAt().isAfter(upTo))
                .map(ClockRevision::reason)
                .toList();
    }
}
