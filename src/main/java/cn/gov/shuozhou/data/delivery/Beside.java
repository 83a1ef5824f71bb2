package cn.gov.shuozhou.data.delivery;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Work on the database that goes on beside what the caller does, so that neither waits for the other. When all workers are
 * busy the caller does it. What nobody wants any more is done to its end and forgotten: to interrupt it would close the
 * embedded database's file.
 */
final class Beside {

    private static final int MOST_WORKERS = 8;

    private static final Executor WORKERS = new ThreadPoolExecutor(
            0,
            MOST_WORKERS,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> {
                var worker = new Thread(work, "data-beside");
                worker.setDaemon(true);
                return worker;
            },
            new ThreadPoolExecutor.CallerRunsPolicy());

    private Beside() {}

    static <T> CompletableFuture<T> begin(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, WORKERS);
    }

    /** What came of the work, once it is done; what went wrong with it is thrown here. */
    static <T> T await(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
