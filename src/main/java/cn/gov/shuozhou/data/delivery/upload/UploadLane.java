package cn.gov.shuozhou.data.delivery.upload;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads uploads of one kind one after another. */
final class UploadLane {

    private static final Logger LOG = LoggerFactory.getLogger(UploadLane.class);
    private static final int LONGEST_STEP_SECONDS = 20;

    private final Predicate<DataUpload> kind;
    private final ExecutorService thread;
    private final Set<Long> queued = ConcurrentHashMap.newKeySet();

    UploadLane(String name, Predicate<DataUpload> kind) {
        this.kind = kind;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread worker = new Thread(work, name);
            worker.setDaemon(true);
            return worker;
        });
    }

    /** Queues those of its kind that are not queued yet. */
    void take(List<DataUpload> waiting, LongConsumer reader) {
        waiting.stream()
                .filter(kind)
                .map(DataUpload::id)
                .filter(queued::add)
                .forEach(id -> thread.execute(() -> {
                    try {
                        reader.accept(id);
                    } finally {
                        queued.remove(id);
                    }
                }));
    }

    /** Takes nothing any more and waits until what is being read has been given back. */
    void stop() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(LONGEST_STEP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("An upload is still being read; it is begun again once it is known to be lost");
        }
    }
}
