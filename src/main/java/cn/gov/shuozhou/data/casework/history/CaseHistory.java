package cn.gov.shuozhou.data.casework.history;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.clock.ClockHistory;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A case with all that has become of it, so that it can be told how it stood, as far as was known, at any moment.
 *
 * @param facts what holds since when, oldest first
 * @param clocks oldest first
 * @param overdues what became of its entries in the overdue register, oldest first
 */
public record CaseHistory(
        CaseFile file, List<DatedFact> facts, List<ClockHistory> clocks, List<OverdueChange> overdues) {

    /** The case as it was known at a moment; empty when it had not been received. */
    public Optional<KnownCase> at(LocalDateTime moment) {
        if (file.receivedAt().isAfter(moment)) {
            return Optional.empty();
        }
        LocalDateTime closedAt = file.closedAt();
        boolean closed = closedAt != null && !closedAt.isAfter(moment);
        CaseFile known = file.knownAs(
                latest(DatedFact.SUBJECT, moment).orElse(file.subject()),
                latest(DatedFact.HANDLER, moment).orElse(file.handlingDepartment()),
                latest(DatedFact.STATE, moment).orElse(file.state()),
                closed);
        return Optional.of(new KnownCase(
                known,
                facts.stream().filter(fact -> !fact.since().isAfter(moment)).toList(),
                clocks.stream().flatMap(clock -> clock.at(moment).stream()).toList(),
                overdues.stream()
                        .filter(change -> !change.since().isAfter(moment))
                        .toList()));
    }

    private Optional<String> latest(String fact, LocalDateTime moment) {
        return facts.stream()
                .filter(row -> row.fact().equals(fact) && !row.since().isAfter(moment))
                .reduce((earlier, later) -> later)
                .map(DatedFact::content);
    }
}
