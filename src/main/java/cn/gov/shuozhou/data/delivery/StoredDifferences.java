package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.delivery.RowDifference.Kind;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which rows differ between two versions: looked for once, kept as long as the rows of both. Only numbers of rows are kept; the
 * values stay where they are sealed.
 */
@Component
class StoredDifferences {

    private static final Duration LOST_AFTER = Duration.ofMinutes(2);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoredDifferences(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Two versions that have been compared. */
    record Stored(long id, KeyChanges changes) {}

    Optional<Stored> find(long from, long to) {
        return jdbc
                .query(
                        "select id, gone, added, changed from data_difference where from_set = ? and to_set = ? and complete",
                        (row, index) -> new Stored(
                                row.getLong(1), new KeyChanges(row.getLong(2), row.getLong(3), row.getLong(4))),
                        from,
                        to)
                .stream()
                .findFirst();
    }

    /**
     * Begins to write what differs; what somebody who was lost has begun is taken away first.
     *
     * @throws RequestRejected conflict while somebody else compares the two
     */
    Writer begin(long from, long to) {
        LocalDateTime now = LocalDateTime.now(clock);
        jdbc.update(
                "delete from data_difference where from_set = ? and to_set = ? and not complete and touched_at < ?",
                from,
                to,
                now.minus(LOST_AFTER));
        try {
            jdbc.update(
                    "insert into data_difference (from_set, to_set, gone, added, changed, complete, touched_at)"
                            + " values (?, ?, 0, 0, 0, false, ?)",
                    from,
                    to,
                    now);
        } catch (DuplicateKeyException another) {
            throw RequestRejected.conflict("这两个版本正在比较，请稍后刷新页面查看。");
        }
        Long id = jdbc.queryForObject(
                "select id from data_difference where from_set = ? and to_set = ?", Long.class, from, to);
        return new Writer(Objects.requireNonNull(id));
    }

    /** What was compared with a version that is not kept any more. */
    void delete(long dataSetId) {
        jdbc.queryForList(
                        "select id from data_difference where from_set = ? or to_set = ?",
                        Long.class,
                        dataSetId,
                        dataSetId)
                .forEach(this::deleteRows);
        jdbc.update("delete from data_difference where from_set = ? or to_set = ?", dataSetId, dataSetId);
    }

    /** So many at a time; in no transaction. */
    private void deleteRows(long id) {
        int deleted;
        do {
            deleted = jdbc.update("""
                    delete from data_difference_row where difference_id = ? and position < ? + (
                      select coalesce(min(position), 0) from data_difference_row where difference_id = ?)
                    """, id, LoadProgress.EVERY, id);
        } while (deleted > 0);
    }

    /** The next rows that differ, after a position. */
    List<RowDifference> page(long id, long after, long limit, @Nullable Kind kind) {
        return jdbc.query(
                "select position, before_row, after_row from data_difference_row where difference_id = ? and position > ?"
                        + (kind == null ? "" : " and " + kind.condition())
                        + " order by position limit ?",
                (row, index) ->
                        new RowDifference(row.getLong(1), row.getObject(2, Long.class), row.getObject(3, Long.class)),
                id,
                after,
                limit);
    }

    /** Writes rows in portions, each in a transaction of its own; nobody reads them before all are there. */
    final class Writer implements KeyChanges.Taker {

        private final long id;
        private final List<@Nullable Object[]> portion = new ArrayList<>();
        private long position;

        private Writer(long id) {
            this.id = id;
        }

        @Override
        public void take(@Nullable Integer before, @Nullable Integer after) {
            portion.add(new @Nullable Object[] {id, ++position, before, after});
            if (portion.size() == LoadProgress.EVERY) {
                flush();
            }
        }

        private void flush() {
            transaction.executeWithoutResult(status -> {
                jdbc.batchUpdate(
                        "insert into data_difference_row (difference_id, position, before_row, after_row)"
                                + " values (?, ?, ?, ?)",
                        portion);
                jdbc.update("update data_difference set touched_at = ? where id = ?", LocalDateTime.now(clock), id);
            });
            portion.clear();
        }

        void complete(KeyChanges changes) {
            flush();
            jdbc.update(
                    "update data_difference set gone = ?, added = ?, changed = ?, complete = true where id = ?",
                    changes.gone(),
                    changes.added(),
                    changes.changed(),
                    id);
        }

        /** What could not be finished leaves nothing. */
        void discard() {
            deleteRows(id);
            jdbc.update("delete from data_difference where id = ?", id);
        }
    }
}
