package cn.gov.shuozhou.data.sealing;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Seals anew, beside the system's work and after each start, whatever any table keeps under an older key. */
@Component
class SealRenewals {

    private final List<SealedTable<?>> tables;
    private final Seals seals;

    SealRenewals(List<SealedTable<?>> tables, Seals seals) {
        this.tables = tables;
        this.seals = seals;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Resealing.beside("seal-renewal", this::run);
    }

    void run() {
        tables.forEach(table -> Resealing.renew(table, seals));
    }
}
