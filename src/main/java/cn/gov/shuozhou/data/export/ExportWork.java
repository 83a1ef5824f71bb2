package cn.gov.shuozhou.data.export;

import cn.gov.shuozhou.data.operation.NodeClock;
import cn.gov.shuozhou.data.operation.WorkLane;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has exports made, one after another on each node. An export has one maker on all nodes: who has taken its row; what a lost
 * node had begun is begun again. Takes away what is long over.
 */
@Component
class ExportWork {

    static final Duration LOST_AFTER = Duration.ofMinutes(5);

    /** So long a file can be taken. */
    static final int KEPT_DAYS = 7;

    private static final int MOST_ATTEMPTS = 3;

    private final ListExportMapper mapper;
    private final ExportMaking making;
    private final ExportFiles files;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final NodeClock nodeClock;
    private final WorkLane lane = new WorkLane("exports", Thread.MIN_PRIORITY);

    ExportWork(
            ListExportMapper mapper,
            ExportMaking making,
            ExportFiles files,
            TransactionOperations transactions,
            Clock clock,
            NodeClock nodeClock) {
        this.mapper = mapper;
        this.making = making;
        this.files = files;
        this.transactions = transactions;
        this.clock = clock;
        this.nodeClock = nodeClock;
    }

    @Scheduled(
            initialDelayString = "${app.exports.make-every:PT2S}",
            fixedDelayString = "${app.exports.make-every:PT2S}")
    void round() {
        clear();
        if (nodeClock.isRight()) {
            lane.take(waiting(), making::make);
        }
    }

    /** Those that nobody makes, in the order in which they were ordered. */
    List<Long> waiting() {
        return mapper.waiting(lost());
    }

    /** Ends what never comes to an end, and takes away what is over. */
    void clear() {
        for (ListExport hopeless : mapper.hopeless(MOST_ATTEMPTS, lost())) {
            String problem = "导出 %d 次都没有完成。请增加筛选条件，分次导出；仍不成功的，请联系系统管理员。".formatted(MOST_ATTEMPTS);
            transactions.executeWithoutResult(status -> {
                if (mapper.giveUp(hopeless.id(), problem, MOST_ATTEMPTS, now(), lost()) == 1) {
                    making.tellFailed(hopeless, problem);
                }
            });
        }
        for (long over : mapper.over(now().minusDays(KEPT_DAYS), Exports.MOST_KEPT)) {
            transactions.executeWithoutResult(status -> {
                files.delete(over);
                mapper.delete(over);
            });
        }
    }

    private LocalDateTime lost() {
        return now().minus(LOST_AFTER);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    /** Waits until what is being made has been given back. */
    @PreDestroy
    void stop() throws InterruptedException {
        making.stop();
        lane.stop();
    }
}
