package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.event.ApplicationReadyEvent;
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

    private final DataSetMapper mapper;
    private final DataTables tables;
    private final Clock clock;

    DataSetRegister(DataSetMapper mapper, DataTables tables, Clock clock) {
        this.mapper = mapper;
        this.tables = tables;
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

    /** Takes back a data set that could not be filled. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void discard(long id) {
        tables.drop(id);
        mapper.deleteItems(id);
        mapper.delete(id);
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
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void clear() {
        for (var unused : mapper.unused(LocalDateTime.now(clock).minus(LEFT_OVER_AFTER))) {
            if (unused.state() == DataSet.State.LOADING) {
                discard(unused.id());
            } else {
                tables.drop(unused.id());
                mapper.markRemoved(unused.id());
            }
        }
    }
}
