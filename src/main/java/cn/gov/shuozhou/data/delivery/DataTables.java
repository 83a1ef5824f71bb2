package cn.gov.shuozhou.data.delivery;

import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tables that hold the rows, one for each data set; values of sealed items lie in {@link SealedTables} instead. Names of
 * tables and columns are made of numbers only, so that nothing a user types ever becomes part of a statement.
 *
 * <p>Creating a table ends the transaction on H2: tables are created and filled where the caller has none. What goes with
 * a table that is dropped may be done twice, and is done again by the next clearing.
 */
@Component
class DataTables {

    private final JdbcTemplate jdbc;
    private final SealedTables sealed;
    private final StoredDifferences differences;
    private final TransactionTemplate transaction;

    DataTables(
            JdbcTemplate jdbc,
            SealedTables sealed,
            StoredDifferences differences,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.differences = differences;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Creates the table and fills it, so many rows in a transaction; returns how many rows it has. Nobody reads it before all
     * of them are there.
     *
     * @param progress is told, between the transactions, how many there are
     */
    long create(long dataSetId, List<StoredItem> items, RowSource rows, LongConsumer progress) {
        var columns = openColumns(items);
        jdbc.execute(columns.stream()
                .map(column -> ", " + column + " varchar")
                .collect(Collectors.joining(
                        "", "create table %s (row_no bigint not null primary key".formatted(table(dataSetId)), ")")));
        var insert = "insert into %s (row_no%s) values (?%s)"
                .formatted(
                        table(dataSetId),
                        columns.stream().map(column -> ", " + column).collect(Collectors.joining()),
                        ", ?".repeat(columns.size()));
        var filling = new TableFilling(
                portion -> jdbc.batchUpdate(insert, portion),
                transaction,
                items,
                sealed.writer(dataSetId, items),
                progress);
        try {
            rows.each(filling::add);
            return filling.finish();
        } finally {
            filling.await();
        }
    }

    private static List<String> openColumns(List<StoredItem> items) {
        return items.stream()
                .filter(item -> !item.sealed())
                .map(item -> "c_" + item.itemId())
                .toList();
    }

    /** Drops the table with all that goes with it; in no transaction, for that may be much. */
    void drop(long dataSetId) {
        sealed.delete(dataSetId);
        differences.delete(dataSetId);
        jdbc.execute("drop table if exists " + table(dataSetId));
    }

    /** The next rows by their number. Only the named columns are read. */
    List<DataRow> page(long dataSetId, List<StoredItem> items, long afterRowNo, long size) {
        var columns = openColumns(items).stream().map(name -> ", " + name).collect(Collectors.joining());
        var page = jdbc.query(
                "select row_no%s from %s where row_no > ? order by row_no limit ?".formatted(columns, table(dataSetId)),
                (result, index) -> {
                    var row = new DataRow(result.getLong(1), items.size());
                    int column = 2;
                    for (int item = 0; item < items.size(); item++) {
                        if (!items.get(item).sealed()) {
                            row.set(item, result.getString(column++));
                        }
                    }
                    return row;
                },
                afterRowNo,
                size);
        sealed.fill(dataSetId, items, page);
        return page;
    }

    /** All rows, read a page at a time. */
    Iterator<List<@Nullable String>> rows(long dataSetId, List<StoredItem> items, int pageSize) {
        return new PagedRows(after -> page(dataSetId, items, after, pageSize));
    }

    private static String table(long dataSetId) {
        return "data_rows_" + dataSetId;
    }
}
