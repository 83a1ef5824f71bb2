package cn.gov.shuozhou.data.casework.history;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.clock.KnownClock;
import java.util.List;
import java.util.Optional;

/**
 * A case as it was known at some moment.
 *
 * @param file its nearest last day and its overdue mark are left out: they follow from the clocks
 * @param overdues what had become of its entries in the overdue register by then, oldest first
 */
public record KnownCase(CaseFile file, List<DatedFact> facts, List<KnownClock> clocks, List<OverdueChange> overdues) {

    /** How the entry of a clock in the overdue register stood; empty when there was none. */
    public Optional<OverdueChange> overdue(long clockId) {
        return overdues.stream().filter(change -> change.clockId() == clockId).reduce((earlier, later) -> later);
    }
}
