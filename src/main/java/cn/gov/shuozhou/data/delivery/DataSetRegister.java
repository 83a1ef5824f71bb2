package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.delivery.DataLoading.Filled;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.Shown;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of data sets, and clears away the rows of those that nobody reads any more. */
@Component
class DataSetRegister {

    /** Longer than any load or download takes: whatever is unused for so long is left over. */
    static final Duration LEFT_OVER_AFTER = Duration.ofHours(1);

    /** How long an upload waits to be confirmed. */
    static final Duration PROPOSED_FOR = Duration.ofDays(1);

    /** For so many days, the one on which it was replaced counted, the version before the current one can be put back. */
    static final int KEPT_DAYS = 90;

    private static final int LONGEST_WARNINGS = 8_000;

    private final DataSetMapper mapper;
    private final DataProposalMapper proposals;
    private final DataTables tables;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DataSetRegister(
            DataSetMapper mapper,
            DataProposalMapper proposals,
            DataTables tables,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.proposals = proposals;
        this.tables = tables;
        this.events = events;
        this.clock = clock;
    }

    /** Enters a data set before its table exists, so that a table never exists that is not in the list. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    long open(long resourceId, List<StoredItem> items, LoadSource source) {
        var key = new HashMap<String, Long>();
        try {
            mapper.open(resourceId, source, LocalDateTime.now(clock), key);
        } catch (DuplicateKeyException anotherLoad) {
            throw RequestRejected.conflict("这项资源的另一份数据正在载入，请稍后再上传。");
        }
        long id = Objects.requireNonNull(key.get("id"));
        mapper.addItems(id, items);
        return id;
    }

    /** Keeps a data set that is still being filled from being cleared away. */
    void stillFilling(long id) {
        if (mapper.touch(id, LocalDateTime.now(clock)) == 0) {
            throw new IllegalStateException("Data set %d was cleared away while it was filled".formatted(id));
        }
    }

    /** What an upload has left half filled, on a node that was lost. */
    List<Long> halfFilled(long uploadId) {
        return mapper.halfFilled(uploadId);
    }

    /** Takes back a data set that could not be filled; in no transaction. */
    void discard(long id) {
        tables.drop(id);
        mapper.deleteItems(id);
        mapper.delete(id);
    }

    /**
     * Lets a data set that has been filled wait for somebody to confirm it.
     *
     * @throws RequestRejected conflict when another upload was faster
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void propose(
            long resourceId,
            Filled filled,
            @Nullable DataSet base,
            @Nullable KeyChanges changes,
            Doubts doubts,
            @Nullable Long uploadId) {
        try {
            if (proposals.propose(filled.id(), filled.rows(), LocalDateTime.now(clock)) == 0) {
                throw RequestRejected.conflict("这份数据已被放弃，没有检查完。请重新上传。");
            }
            proposals.insert(
                    resourceId,
                    filled.id(),
                    base == null ? null : base.id(),
                    base == null ? 0 : base.rowTotal(),
                    changes == null ? null : changes.gone(),
                    changes == null ? null : changes.added(),
                    changes == null ? null : changes.changed(),
                    doubts.total(),
                    Shown.atMost(String.join("\n", doubts.sentences()), LONGEST_WARNINGS));
            events.publishEvent(new DataProposed(resourceId, filled.id(), uploadId));
        } catch (DuplicateKeyException anotherUpload) {
            throw RequestRejected.conflict("这项资源的另一份数据刚刚上传，请刷新页面查看。");
        }
    }

    /** Takes back what waits to be confirmed, unless it has just been confirmed; in no transaction. */
    void giveUp(long id) {
        if (mapper.abandon(id) == 1) {
            discard(id);
        }
    }

    /** Lets whoever else would change a version of the resource wait, and tells which one is current. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Long> lock(long resourceId) {
        return mapper.lock(resourceId).stream()
                .filter(set -> set.state() == DataSet.State.CURRENT)
                .map(DataSetMapper.LockedSet::id)
                .findFirst();
    }

    /**
     * Lets a copy of the current data set take its place, unless other data have come or are coming.
     *
     * @return false when it could not
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean replace(DataSet original, long copy) {
        boolean untouched = mapper.lock(original.resourceId()).stream()
                .filter(set -> set.id() != copy)
                .allMatch(set -> set.id() == original.id()
                        ? set.state() == DataSet.State.CURRENT
                        : set.state() == DataSet.State.SUPERSEDED || set.state() == DataSet.State.REMOVED);
        if (untouched) {
            mapper.replace(original, copy, LocalDateTime.now(clock));
        }
        return untouched;
    }

    /** Drops the rows of replaced versions and of loads that broke off, when the system starts and before each load. */
    @EventListener(ApplicationReadyEvent.class)
    void clear() {
        var now = LocalDateTime.now(clock);
        for (var unused : mapper.unused(
                now.minus(LEFT_OVER_AFTER),
                now.minus(PROPOSED_FOR),
                now.toLocalDate().minusDays(KEPT_DAYS - 1L).atStartOfDay())) {
            if (unused.state() == DataSet.State.PROPOSED) {
                giveUp(unused.id());
            } else if (unused.state() == DataSet.State.LOADING) {
                discard(unused.id());
            } else {
                tables.drop(unused.id());
                mapper.markRemoved(unused.id());
            }
        }
    }
}
