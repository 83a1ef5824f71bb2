package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.catalog.CatalogChanged;
import cn.gov.shuozhou.data.catalog.DueChanges;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the change of a resource whose day has come by the calendar, whether or not {@link VersionSwitch} has run. */
@Component
@Article("第十二条")
class DueVersions implements DueChanges {

    private final ChangeMapper mapper;
    private final ProposedChanges proposed;
    private final Clock clock;

    DueVersions(ChangeMapper mapper, ProposedChanges proposed, Clock clock) {
        this.mapper = mapper;
        this.proposed = proposed;
        this.clock = clock;
    }

    @Override
    public Optional<CatalogChanged> of(long resourceId) {
        return Optional.ofNullable(mapper.due(resourceId, LocalDate.now(clock)))
                .filter(change -> proposed.obstacle(change).isEmpty())
                .map(proposed::changed);
    }
}
