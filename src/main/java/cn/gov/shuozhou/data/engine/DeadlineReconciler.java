package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.audit.SystemActs;
import cn.gov.shuozhou.data.calendar.TimeConfiguration;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.ClockRecalculation;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.engine.EngineDeadlines.Mended;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the engine's timers with the clocks, after a start and each night: whoever moves a timer, by whatever way, does not
 * move the deadline. What differs is mended and goes into the trail with the name of whoever touched it last.
 */
@Component
class DeadlineReconciler {

    private static final Logger log = LoggerFactory.getLogger(DeadlineReconciler.class);

    private final Clocks clocks;
    private final ClockRecalculation recalculation;
    private final EngineDeadlines deadlines;
    private final LastTouch lastTouch;
    private final SystemActs acts;
    private final TransactionTemplate transaction;

    DeadlineReconciler(
            Clocks clocks,
            ClockRecalculation recalculation,
            EngineDeadlines deadlines,
            LastTouch lastTouch,
            SystemActs acts,
            PlatformTransactionManager transactions) {
        this.clocks = clocks;
        this.recalculation = recalculation;
        this.deadlines = deadlines;
        this.lastTouch = lastTouch;
        this.acts = acts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelayString = "${app.reconcile-after:PT2M}", fixedDelayString = "P365D")
    @SchedulerLock(name = "deadline-reconciler", lockAtLeastFor = "PT1M")
    void afterStart() {
        reconcile();
    }

    @Scheduled(cron = "0 50 2 * * *", zone = "Asia/Shanghai")
    @SchedulerLock(name = "deadline-reconciler", lockAtLeastFor = "PT1M")
    void eachNight() {
        reconcile();
    }

    /** Each clock by itself: one that somebody is working on this minute is left to the next round. */
    void reconcile() {
        for (CaseClock open : clocks.open()) {
            try {
                transaction.executeWithoutResult(status -> reconcile(open));
            } catch (ConcurrencyFailureException busy) {
                log.info("Clock {} is being worked on, its timers are compared next time", open.id());
            }
        }
    }

    private void reconcile(CaseClock listed) {
        recalculation.catchUp(listed.id());
        CaseClock open = clocks.clock(listed.id());
        if (open.isOpen()) {
            deadlines.mend(open).forEach(timer -> record(open, timer));
        }
    }

    private void record(CaseClock clock, Mended timer) {
        String detail = "原为 %s，按计时改为 %s；%s"
                .formatted(timer.before(), TimeConfiguration.words(timer.moment()), lastTouch.words(timer));
        acts.done("校正定时器", clock.caseNumber(), timer.eventId(), detail);
        log.warn("Timer {} of case {} did not agree with its clock: {}", timer.eventId(), clock.caseNumber(), detail);
    }
}
