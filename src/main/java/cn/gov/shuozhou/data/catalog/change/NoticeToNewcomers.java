package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.catalog.ResourceTakenUp;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who comes to use a resource while a change of it is announced gets the notice at once, and is waited for like the others. */
@Component
@Article("第十二条")
class NoticeToNewcomers {

    private final CatalogChanges changes;
    private final ChangeProcedure procedure;
    private final Clock clock;

    NoticeToNewcomers(CatalogChanges changes, ChangeProcedure procedure, Clock clock) {
        this.changes = changes;
        this.procedure = procedure;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void tell(ResourceTakenUp taken) {
        changes.openOf(taken.resourceId())
                .filter(change -> change.isUndecided(LocalDate.now(clock)))
                .ifPresent(procedure::tellNewcomers);
    }
}
