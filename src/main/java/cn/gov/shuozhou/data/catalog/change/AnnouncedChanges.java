package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.catalog.Differences.Difference;
import cn.gov.shuozhou.data.catalog.PendingChanges;
import cn.gov.shuozhou.data.organization.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells those who look at a resource, or are about to apply for it, that it will change. */
@Component
class AnnouncedChanges implements PendingChanges {

    private final CatalogChanges changes;
    private final ChangeMapper mapper;
    private final ProposedChanges proposed;
    private final Clock clock;

    AnnouncedChanges(CatalogChanges changes, ChangeMapper mapper, ProposedChanges proposed, Clock clock) {
        this.changes = changes;
        this.mapper = mapper;
        this.proposed = proposed;
        this.clock = clock;
    }

    @Override
    public Optional<String> underWay(long resourceId) {
        return changes.openOf(resourceId).map(CatalogChange::caseNumber);
    }

    @Override
    public Optional<PendingChange> of(long resourceId, Person person) {
        return changes.openOf(resourceId)
                .filter(change -> change.status().isAnnounced())
                .map(change -> new PendingChange(
                        change.caseNumber(),
                        change.id() + " " + change.effectOn(),
                        change.dayInWords(LocalDate.now(clock)),
                        change.effectOn(),
                        change.retirement(),
                        mapper.differences(change.caseNumber()).stream()
                                .map(Difference::place)
                                .toList(),
                        proposed.changed(change).items(),
                        changes.maySee(change, person) ? change.link() : null));
    }
}
