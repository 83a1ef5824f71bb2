package cn.gov.shuozhou.data.report;

import cn.gov.shuozhou.data.operation.NodeClock;
import cn.gov.shuozhou.data.operation.WorkLane;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the reports that were ordered, one after another on each node, beside the pages and the schedule. A report has one
 * maker on all nodes: who has taken its row; what a lost node had begun is begun again.
 */
@Component
class ReportWork {

    static final Duration LOST_AFTER = Duration.ofMinutes(5);

    /** By then every act with an earlier time is committed, so that a report made again finds no other. */
    static final Duration SETTLED_AFTER = Duration.ofMinutes(1);

    private static final int MOST_ATTEMPTS = 3;

    private final ReportMapper mapper;
    private final ReportMaking making;
    private final Clock clock;
    private final NodeClock nodeClock;
    private final WorkLane lane = new WorkLane("reports", Thread.MIN_PRIORITY);

    ReportWork(ReportMapper mapper, ReportMaking making, Clock clock, NodeClock nodeClock) {
        this.mapper = mapper;
        this.making = making;
        this.clock = clock;
        this.nodeClock = nodeClock;
    }

    @Scheduled(
            initialDelayString = "${app.reports.make-every:PT2S}",
            fixedDelayString = "${app.reports.make-every:PT2S}")
    void round() {
        if (nodeClock.isRight()) {
            giveUp();
            lane.take(waiting(), making::make);
        }
    }

    /** Makes what waits, in the order in which it was ordered. */
    void makeAll() {
        giveUp();
        waiting().forEach(making::make);
    }

    private void giveUp() {
        LocalDateTime now = LocalDateTime.now(clock);
        mapper.giveUp(
                "生成 %d 次都没有完成。请缩短期间或增加条件后重新生成；仍不成功的，请联系系统管理员。".formatted(MOST_ATTEMPTS),
                MOST_ATTEMPTS,
                now,
                now.minus(LOST_AFTER));
    }

    private List<Long> waiting() {
        LocalDateTime now = LocalDateTime.now(clock);
        return mapper.waiting(now.minus(SETTLED_AFTER), now.minus(LOST_AFTER));
    }

    /** Waits until what is being made has been given back. */
    @PreDestroy
    void stop() throws InterruptedException {
        making.stop();
        lane.stop();
    }
}
