package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.delivery.pull.PullFault.Kind;
import cn.gov.shuozhou.data.operation.NodeClock;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has data fetched when their time comes, on whichever node comes first: who has changed the row of a source or a run has
 * it. Sources are read on few threads of their own, so that one that hangs holds up nothing else.
 */
@Component
class PullWork {

    private static final Logger LOG = LoggerFactory.getLogger(PullWork.class);
    static final Duration LOST_AFTER = Duration.ofMinutes(2);
    private static final int AT_ONCE = 3;

    private final PullSourceMapper sources;
    private final PullRunMapper runs;
    private final PullReading reading;
    private final PullEnds ends;
    private final AllowedHosts hosts;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final NodeClock nodeClock;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), work -> {
                Thread thread = new Thread(work, "pull");
                thread.setDaemon(true);
                return thread;
            });

    PullWork(
            PullSourceMapper sources,
            PullRunMapper runs,
            PullReading reading,
            PullEnds ends,
            AllowedHosts hosts,
            TransactionOperations transactions,
            Clock clock,
            NodeClock nodeClock) {
        this.sources = sources;
        this.runs = runs;
        this.reading = reading;
        this.ends = ends;
        this.hosts = hosts;
        this.transactions = transactions;
        this.clock = clock;
        this.nodeClock = nodeClock;
        threads.allowCoreThreadTimeOut(true);
    }

    @Scheduled(initialDelayString = "${app.pulls.every:PT5S}", fixedDelayString = "${app.pulls.every:PT5S}")
    void round() {
        reading.keep();
        if (!nodeClock.isRight()) {
            return;
        }
        runs.follow();
        runs.lost(now().minus(LOST_AFTER))
                .forEach(id -> ends.fail(
                        run(id), RunState.READING, new PullFault(Kind.LOST, "取数的节点中途停止，数据没有取完。下次按时再取，也可以现在取数。")));
        runs.in(RunState.CHECKING).forEach(id -> settle(run(id)));
        if (!hosts.none()) {
            sources.due(now()).forEach(this::queue);
        }
        begin(runs.in(RunState.WAITING));
    }

    private void settle(PullRun run) {
        try {
            ends.settle(run);
        } catch (RuntimeException failure) {
            LOG.error("Pull {} could not be settled", run.id(), failure);
        }
    }

    /** What is still being fetched is not begun a second time. */
    private void queue(long sourceId) {
        transactions.executeWithoutResult(status -> {
            sources.lock(sourceId);
            PullSource source = Objects.requireNonNull(sources.find(sourceId));
            LocalDateTime was = source.nextAt();
            if (was != null
                    && !was.isAfter(now())
                    && sources.moveOn(sourceId, was, source.timetable().after(now())) == 1
                    && runs.underWay(sourceId) == 0) {
                runs.queue(sourceId, now());
            }
        });
    }

    private void begin(List<Long> waiting) {
        for (long id : waiting) {
            if (!free.tryAcquire()) {
                return;
            }
            boolean begun = false;
            try {
                if (reading.claim(id)) {
                    threads.execute(() -> read(id));
                    begun = true;
                }
            } finally {
                if (!begun) {
                    free.release();
                }
            }
        }
    }

    private void read(long id) {
        try {
            reading.read(id);
        } finally {
            free.release();
        }
    }

    private PullRun run(long id) {
        return Objects.requireNonNull(runs.find(id));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    /** What is being read is taken for lost by another node, or after the next start. */
    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
