package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.Seals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The values of confidential items, encrypted in blocks of consecutive rows (第二十八条). */
@Component
@Article("第二十八条")
class SealedTables {

    /** Rows whose blocks are deleted with one statement. */
    private static final long DELETED_AT_ONCE = 32L * Block.MOST_ROWS;

    private final JdbcTemplate jdbc;
    private final Seals seals;

    SealedTables(JdbcTemplate jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** Takes the rows of a new data set; what it is given of open items is left aside. */
    BlockWriter writer(long dataSetId, List<StoredItem> items) {
        return new BlockWriter(items, blocks -> {
            var rows = new ArrayList<Object[]>(blocks.size());
            for (var block : blocks) {
                var place = Block.place(dataSetId, block.itemId(), block.firstRow(), block.rowTotal());
                var sealed = seals.seal(block.content(), place);
                rows.add(new Object[] {
                    dataSetId, block.itemId(), block.firstRow(), block.rowTotal(), sealed.keyId(), sealed.bytes()
                });
            }
            jdbc.batchUpdate(
                    "insert into data_block (data_set_id, item_id, first_row, row_total, key_id, content)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    rows);
        });
    }

    /**
     * Sets the values of the sealed items in consecutive rows.
     *
     * @throws cn.gov.shuozhou.data.sealing.SealBroken when one was changed or cannot be opened
     * @throws IllegalStateException when one is missing; a hole is never handed out as an empty value
     */
    void fill(long dataSetId, List<StoredItem> items, List<DataRow> rows) {
        var sealedColumns = IntStream.range(0, items.size())
                .filter(column -> items.get(column).sealed())
                .boxed()
                .collect(Collectors.toMap(column -> items.get(column).itemId(), column -> column));
        if (rows.isEmpty() || sealedColumns.isEmpty()) {
            return;
        }
        long first = rows.get(0).rowNo();
        long last = rows.get(rows.size() - 1).rowNo();
        var filled = new long[1];
        jdbc.query(
                """
                select item_id, first_row, row_total, key_id, content from data_block
                where data_set_id = ? and item_id in (%s) and first_row > ? and first_row <= ?
                """.formatted(
                        sealedColumns.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "))),
                (ResultSet block) -> {
                    int column = Objects.requireNonNull(sealedColumns.get(block.getLong(1)));
                    long blockStart = block.getLong(2);
                    Block.read(opened(dataSetId, block), (value, place) -> {
                        long rowNo = blockStart + place;
                        if (rowNo >= first && rowNo <= last) {
                            rows.get((int) (rowNo - first)).set(column, value);
                            filled[0]++;
                        }
                    });
                },
                dataSetId,
                first - Block.MOST_ROWS,
                last);
        if (filled[0] != (long) rows.size() * sealedColumns.size() || last - first + 1 != rows.size()) {
            throw new IllegalStateException(
                    "Blocks of data set %d are missing between rows %d and %d".formatted(dataSetId, first, last));
        }
    }

    private byte[] opened(long dataSetId, ResultSet block) throws SQLException {
        var place = Block.place(dataSetId, block.getLong(1), block.getLong(2), block.getInt(3));
        return seals.open(new Sealed(block.getString(4), block.getBytes(5)), place);
    }

    /** Deletes a few blocks at a time. In no transaction: the embedded database holds in memory what one deletes. */
    void delete(long dataSetId) {
        for (long item : jdbc.queryForList(
                "select distinct item_id from data_block where data_set_id = ?", Long.class, dataSetId)) {
            Long last = jdbc.queryForObject(
                    "select max(first_row) from data_block where data_set_id = ? and item_id = ?",
                    Long.class,
                    dataSetId,
                    item);
            for (long until = DELETED_AT_ONCE;
                    last != null && until < last + DELETED_AT_ONCE;
                    until += DELETED_AT_ONCE) {
                jdbc.update(
                        "delete from data_block where data_set_id = ? and item_id = ? and first_row <= ?",
                        dataSetId,
                        item,
                        until);
            }
        }
    }
}
