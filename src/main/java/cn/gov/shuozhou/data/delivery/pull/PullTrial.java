package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** 测试连接: tries a source out while somebody waits, on few threads of its own: a source that hangs holds up nothing else. */
@Component
class PullTrial {

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 45;

    private final PullSources sources;
    private final SourcePasswords passwords;
    private final SourceReader reader;
    private final Catalog catalog;
    private final ExecutorService threads =
            new ThreadPoolExecutor(0, AT_ONCE, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), work -> {
                Thread thread = new Thread(work, "pull-trial");
                thread.setDaemon(true);
                return thread;
            });

    PullTrial(PullSources sources, SourcePasswords passwords, SourceReader reader, Catalog catalog) {
        this.sources = sources;
        this.passwords = passwords;
        this.reader = reader;
        this.catalog = catalog;
    }

    /**
     * What is wrong with the source; nothing if rows can be read.
     *
     * @throws RequestRejected forbidden; conflict when it was deleted or too many are tried out
     */
    Optional<String> problem(long id, Person person) {
        PullSource source = sources.kept(id, person);
        SourceLogin login = source.login(passwords.open(id));
        try {
            Future<?> trial =
                    threads.submit(() -> reader.tryOut(login, source.selection(), catalog.items(source.resourceId())));
            trial.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return Optional.empty();
        } catch (RejectedExecutionException busy) {
            throw RequestRejected.conflict("正在测试别的连接，请稍后再试。");
        } catch (TimeoutException silent) {
            return Optional.of("“%s”一直没有回应，已停止等待。请核对主机和端口。".formatted(source.host()));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof PullFault fault) {
                return Optional.of(fault.sentence());
            }
            throw new IllegalStateException("Source " + id + " could not be tried out", failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.of("系统正在停止，没有测试。请稍后再试。");
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
