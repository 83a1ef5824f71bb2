package cn.gov.shuozhou.data.report;

import cn.gov.shuozhou.data.sealing.Resealing;
import cn.gov.shuozhou.data.sealing.Seals;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Seals reports anew that lie under an older key, beside the system's work and after each start. */
@Component
class ReportSealRenewal {

    private final ReportBlockMapper blocks;
    private final Seals seals;

    ReportSealRenewal(ReportBlockMapper blocks, Seals seals) {
        this.blocks = blocks;
        this.seals = seals;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Resealing.beside("report-seal-renewal", this::run);
    }

    void run() {
        Resealing.renew("报表", blocks, seals);
    }
}
