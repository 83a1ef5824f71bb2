package cn.gov.shuozhou.data.operation;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does long work beside the pages, on one thread of this node, one piece after another. */
public final class WorkLane {

    private static final Logger LOG = LoggerFactory.getLogger(WorkLane.class);
    private static final int LONGEST_STEP_SECONDS = 20;

    private final String name;
    private final ExecutorService thread;
    private final Set<Long> queued = ConcurrentHashMap.newKeySet();

    /** @param priority of the thread */
    public WorkLane(String name, int priority) {
        this.name = name;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread worker = new Thread(work, name);
            worker.setDaemon(true);
            worker.setPriority(priority);
            return worker;
        });
    }

    /** Queues those that are not queued yet. */
    public void take(Collection<Long> waiting, LongConsumer work) {
        waiting.stream()
                .filter(queued::add)
                .forEach(id -> thread.execute(() -> {
                    try {
                        work.accept(id);
                    } finally {
                        queued.remove(id);
                    }
                }));
    }

    /** Takes nothing any more and waits until what is being done has been given back. */
    public void stop() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(LONGEST_STEP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("Work of {} goes on; it is begun again once it is known to be lost", name);
        }
    }
}
