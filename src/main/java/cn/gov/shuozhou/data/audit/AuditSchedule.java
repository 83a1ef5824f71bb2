package cn.gov.shuozhou.data.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What happens to the trail by the clock. Every node may do it: the lock on the chain's head lets one at a time. */
@Component
class AuditSchedule {

    private static final Logger log = LoggerFactory.getLogger(AuditSchedule.class);

    private final AuditSealer sealer;
    private final AuditRetention retention;
    private final AuditChain chain;
    private final SystemActs acts;
    private long loggedPosition = -1;

    AuditSchedule(AuditSealer sealer, AuditRetention retention, AuditChain chain, SystemActs acts) {
        this.sealer = sealer;
        this.retention = retention;
        this.chain = chain;
        this.acts = acts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        acts.done("系统启动", "");
    }

    @Scheduled(initialDelayString = "${app.audit.seal-every:PT3S}", fixedDelayString = "${app.audit.seal-every:PT3S}")
    void seal() {
        boolean more = true;
        while (more) {
            more = sealer.seal();
        }
    }

    /** Logs are kept elsewhere than the database: who cuts off the end of the chain there is contradicted by them. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${app.audit.head-every:PT1H}")
    void logHead() {
        ChainHead head = chain.head();
        if (head.position() != loggedPosition) {
            log.atInfo()
                    .addKeyValue("auditPosition", head.position())
                    .addKeyValue("auditHash", head.hash())
                    .log("Audit chain head: position {}, hash {}", head.position(), head.hash());
            loggedPosition = head.position();
        }
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Shanghai")
    void prune() {
        retention.prune();
    }
}
