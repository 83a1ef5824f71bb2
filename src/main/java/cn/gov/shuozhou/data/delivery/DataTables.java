package cn.gov.shuozhou.data.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tables that hold the rows, one for each data set. Their names and their columns' names are made of numbers only, so
 * that nothing a user types ever becomes part of a statement.
 *
 * <p>Creating a table ends the transaction on H2: it is done in a transaction of its own, never in the caller's.
 */
@Component
class DataTables {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;

    DataTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One row as it was stored; values in the order of the columns asked for. */
    record Row(long rowNo, List<@Nullable String> values) {}

    /** Creates the table and fills it; returns how many rows it has. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    long create(long dataSetId, List<Long> itemIds, Iterator<? extends List<@Nullable String>> rows) {
        var columns = itemIds.stream().map(DataTables::column).toList();
        jdbc.execute(columns.stream()
                .map(column -> ", " + column + " varchar")
                .collect(Collectors.joining(
                        "", "create table %s (row_no bigint not null primary key".formatted(table(dataSetId)), ")")));
        var insert = "insert into %s (row_no%s) values (?%s)"
                .formatted(
                        table(dataSetId),
                        columns.stream().map(column -> ", " + column).collect(Collectors.joining()),
                        ", ?".repeat(columns.size()));
        long total = 0;
        var batch = new ArrayList<@Nullable Object[]>(BATCH);
        while (rows.hasNext()) {
            batch.add(parameters(++total, rows.next(), columns.size()));
            if (batch.size() == BATCH || !rows.hasNext()) {
                jdbc.batchUpdate(insert, batch);
                batch.clear();
            }
        }
        return total;
    }

    private static @Nullable Object[] parameters(long rowNo, List<@Nullable String> values, int columns) {
        if (values.size() != columns) {
            throw new IllegalArgumentException(
                    "row %d has %d values for %d items".formatted(rowNo, values.size(), columns));
        }
        var parameters = new @Nullable Object[columns + 1];
        parameters[0] = rowNo;
        for (int column = 0; column < columns; column++) {
            parameters[column + 1] = values.get(column);
        }
        return parameters;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void drop(long dataSetId) {
        jdbc.execute("drop table if exists " + table(dataSetId));
    }

    /** The next rows by their number. Only the named columns are read. */
    List<Row> page(long dataSetId, List<Long> itemIds, long afterRowNo, long size) {
        var columns = itemIds.stream().map(id -> ", " + column(id)).collect(Collectors.joining());
        return jdbc.query(
                "select row_no%s from %s where row_no > ? order by row_no limit ?".formatted(columns, table(dataSetId)),
                (result, index) -> {
                    var values = new ArrayList<@Nullable String>(itemIds.size());
                    for (int column = 0; column < itemIds.size(); column++) {
                        values.add(result.getString(column + 2));
                    }
                    return new Row(result.getLong(1), Collections.unmodifiableList(values));
                },
                afterRowNo,
                size);
    }

    private static String table(long dataSetId) {
        return "data_rows_" + dataSetId;
    }

    private static String column(long itemId) {
        return "c_" + itemId;
    }
}
