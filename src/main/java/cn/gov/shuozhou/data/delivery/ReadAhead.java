package cn.gov.shuozhou.data.delivery;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Reads and opens the next page of a long stream while the present one is masked and written. When all readers are busy
 * the page is read by who wants it. A page that nobody wants any more is read to its end and forgotten: to interrupt a
 * reader would close the embedded database's file.
 */
final class ReadAhead {

    private static final int MOST_READERS = 8;

    private static final Executor READERS = new ThreadPoolExecutor(
            0,
            MOST_READERS,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> {
                var reader = new Thread(work, "read-ahead");
                reader.setDaemon(true);
                return reader;
            },
            new ThreadPoolExecutor.CallerRunsPolicy());

    private final CompletableFuture<List<DataRow>> page;

    private ReadAhead(CompletableFuture<List<DataRow>> page) {
        this.page = page;
    }

    static ReadAhead begin(Supplier<List<DataRow>> reading) {
        return new ReadAhead(CompletableFuture.supplyAsync(reading, READERS));
    }

    /** After the last page. */
    static ReadAhead nothing() {
        return new ReadAhead(CompletableFuture.completedFuture(List.of()));
    }

    /** The page, once it has been read; what went wrong with it is thrown here. */
    List<DataRow> page() {
        try {
            return page.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
