package cn.gov.shuozhou.data.delivery.upload;

import cn.gov.shuozhou.data.delivery.DataProposals;
import cn.gov.shuozhou.data.delivery.DataProposed;
import cn.gov.shuozhou.data.delivery.LoadProgress;
import cn.gov.shuozhou.data.delivery.LoadSource;
import cn.gov.shuozhou.data.delivery.NothingChanged;
import cn.gov.shuozhou.data.delivery.upload.DataUpload.State;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reads one upload from its beginning to its end. What a lost reader has left half filled is taken away first. */
@Component
class UploadReading {

    private static final Logger LOG = LoggerFactory.getLogger(UploadReading.class);
    private static final String FAILED = "系统未能检查这份文件，当前数据未改变。请重新上传；仍不成功的，请联系系统管理员。";

    /** The upload is no longer this reader's: it was cancelled, or taken over. */
    private static final class Lost extends RuntimeException {}

    /** The system is told to stop. */
    private static final class Stopping extends RuntimeException {}

    private final DataUploadMapper mapper;
    private final UploadContents contents;
    private final DataProposals proposals;
    private final UploadNotices notices;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final String worker = UUID.randomUUID().toString();
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    UploadReading(
            DataUploadMapper mapper,
            UploadContents contents,
            DataProposals proposals,
            UploadNotices notices,
            TransactionOperations transactions,
            Clock clock) {
        this.mapper = mapper;
        this.contents = contents;
        this.proposals = proposals;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is being read is given back at its next step, for another node or the next start. */
    void stop() {
        stopping = true;
    }

    /** Nothing happens when another was faster. */
    void read(long id) {
        if (mapper.claim(id, worker, now(), now().minus(UploadWork.LOST_AFTER)) == 0) {
            return;
        }
        underWay.add(id);
        try {
            propose(Objects.requireNonNull(mapper.find(id)));
            contents.deleteFile(id);
        } catch (Lost lost) {
            LOG.info("Upload {} is no longer read here", id);
        } catch (Stopping stopped) {
            mapper.giveBack(id, worker, now());
        } catch (NothingChanged same) {
            end(id, State.UNCHANGED, List.of());
        } catch (RequestRejected refused) {
            end(
                    id,
                    State.REFUSED,
                    refused.problems().stream().map(Problem::sentence).toList());
        } catch (RuntimeException failure) {
            LOG.error("Upload {} could not be read", id, failure);
            end(id, State.FAILED, List.of(FAILED));
        } finally {
            underWay.remove(id);
        }
    }

    /** Says of what is being read here that it is not lost: some steps take longer than a lost reader is waited for. */
    void keep() {
        underWay.forEach(id -> mapper.keep(id, worker, now()));
    }

    private void propose(DataUpload upload) {
        proposals.propose(
                upload.resourceId(),
                upload.kind(),
                contents.file(upload),
                new LoadSource(upload.personId(), upload.personName(), upload.fileName(), upload.id(), null),
                (step, done, total) -> reached(upload.id(), step, done, total));
    }

    private void reached(long id, LoadProgress.Step step, long done, long total) {
        if (stopping) {
            throw new Stopping();
        }
        if (mapper.touch(id, worker, step, done, total, now()) == 0) {
            throw new Lost();
        }
    }

    /** In the transaction in which its rows come to wait for their confirmation; of a lost upload they never do. */
    @EventListener
    void passed(DataProposed proposed) {
        Long id = proposed.uploadId();
        if (id != null) {
            if (mapper.finish(id, worker, State.PASSED, now()) == 0) {
                throw new Lost();
            }
            notices.tell(Objects.requireNonNull(mapper.find(id)));
        }
    }

    private void end(long id, State state, List<String> sentences) {
        boolean mine = Boolean.TRUE.equals(transactions.execute(status -> {
            boolean ended = mapper.finish(id, worker, state, now()) == 1;
            if (ended) {
                contents.refuse(id, sentences);
                notices.tell(Objects.requireNonNull(mapper.find(id)));
            }
            return ended;
        }));
        if (mine) {
            contents.deleteFile(id);
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
