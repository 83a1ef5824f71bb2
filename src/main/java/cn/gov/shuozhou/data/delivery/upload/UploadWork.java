package cn.gov.shuozhou.data.delivery.upload;

import cn.gov.shuozhou.data.delivery.upload.DataUpload.State;
import cn.gov.shuozhou.data.operation.NodeClock;
import cn.gov.shuozhou.data.operation.WorkLane;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has uploads read, on each node one large one after another and small ones beside them. An upload has one reader on all nodes:
 * who has taken its row; what a lost node had begun is begun again.
 */
@Component
class UploadWork {

    static final Duration LOST_AFTER = Duration.ofMinutes(2);

    private static final long SMALL = 4L << 20;
    private static final int MOST_ATTEMPTS = 3;
    private static final int KEPT_DAYS = 30;

    private final DataUploadMapper mapper;
    private final UploadContents contents;
    private final UploadReading reading;
    private final UploadNotices notices;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final NodeClock nodeClock;
    final WorkLane small = new WorkLane("small-uploads", Thread.NORM_PRIORITY);
    private final WorkLane large = new WorkLane("large-uploads", Thread.NORM_PRIORITY);
    private final ConcurrentMap<Long, CountDownLatch> awaited = new ConcurrentHashMap<>();

    UploadWork(
            DataUploadMapper mapper,
            UploadContents contents,
            UploadReading reading,
            UploadNotices notices,
            TransactionOperations transactions,
            Clock clock,
            NodeClock nodeClock) {
        this.mapper = mapper;
        this.contents = contents;
        this.reading = reading;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
        this.nodeClock = nodeClock;
    }

    /** Reads an upload that has just come, if nothing stands in its way. */
    void begin(DataUpload upload) {
        awaited.put(upload.id(), new CountDownLatch(1));
        readWaiting();
    }

    /** Waits until the upload has been read here, but not for ever. */
    void await(long id, Duration patience) {
        CountDownLatch read = awaited.get(id);
        if (read == null || !Objects.requireNonNull(mapper.find(id)).state().isUnderWay()) {
            awaited.remove(id);
            return;
        }
        try {
            read.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            awaited.remove(id);
        }
    }

    @Scheduled(
            initialDelayString = "${app.data-uploads.read-every:PT2S}",
            fixedDelayString = "${app.data-uploads.read-every:PT2S}")
    void round() {
        reading.keep();
        clear();
        readWaiting();
    }

    private void readWaiting() {
        if (nodeClock.isRight()) {
            List<DataUpload> waiting = mapper.waiting(lost());
            small.take(ids(waiting, upload -> upload.sizeBytes() <= SMALL), this::read);
            large.take(ids(waiting, upload -> upload.sizeBytes() > SMALL), this::read);
        }
    }

    private static List<Long> ids(List<DataUpload> waiting, Predicate<DataUpload> kind) {
        return waiting.stream().filter(kind).map(DataUpload::id).toList();
    }

    private void read(long id) {
        try {
            reading.read(id);
        } finally {
            CountDownLatch latch = awaited.get(id);
            if (latch != null) {
                latch.countDown();
            }
        }
    }

    /** Ends what never comes to an end, and takes away what broke off or is long over. */
    void clear() {
        for (DataUpload hopeless : mapper.hopeless(MOST_ATTEMPTS, lost())) {
            transactions.executeWithoutResult(status -> giveUp(hopeless));
        }
        mapper.withFile(now().minusDays(1)).forEach(contents::deleteFile);
        for (long old : mapper.leftOver(lost(), now().minusDays(KEPT_DAYS))) {
            contents.delete(old);
            mapper.delete(old);
        }
    }

    private void giveUp(DataUpload upload) {
        if (mapper.giveUp(upload.id(), State.FAILED, now(), lost()) == 1) {
            contents.refuse(
                    upload.id(),
                    List.of("检查这份文件 %d 次都没有完成，当前数据未改变。请分成几个文件后重新上传；仍不成功的，请联系系统管理员。".formatted(MOST_ATTEMPTS)));
            notices.tell(Objects.requireNonNull(mapper.find(upload.id())));
        }
    }

    private LocalDateTime lost() {
        return now().minus(LOST_AFTER);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    /** Waits until what is being read has been given back. */
    @PreDestroy
    void stop() throws InterruptedException {
        reading.stop();
        small.stop();
        large.stop();
    }
}
