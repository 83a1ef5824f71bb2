package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.delivery.pull.PullFault.Kind;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** Reads the rows of a source, a few at a time, in one transaction for reading only. */
@Component
class SourceReader {

    private static final int AT_ONCE = 200;
    private static final int TOLD_EVERY = 5_000;

    private final SourceConnections connections;

    SourceReader(SourceConnections connections) {
        this.connections = connections;
    }

    /**
     * Writes the rows into the file.
     *
     * @param progress is told now and then how many there are; what it throws ends the reading
     * @throws PullFault when there is anything wrong with the source or its rows
     */
    void read(
            SourceLogin login,
            SourceSelection selection,
            List<Item> items,
            PullLimits limits,
            PulledFile file,
            LongConsumer progress)
            throws IOException {
        try (Connection connection = connections.open(login, limits);
                Statement statement = statement(connection, limits);
                ResultSet result = statement.executeQuery(selection.sql())) {
            SourceColumns columns = new SourceColumns(result.getMetaData(), items);
            file.headings(columns.names());
            long until = System.nanoTime() + limits.whole().toNanos();
            while (result.next()) {
                if (file.rows() == limits.rows()) {
                    throw new PullFault(Kind.TOO_MUCH, "数据超过 %,d 行，没有接收。请只取需要的行。".formatted(limits.rows()));
                }
                if (System.nanoTime() > until) {
                    throw new PullFault(
                            Kind.SILENT,
                            "取数超过 %d 分钟还没有完成，已停止。请精简查询，或者在业务不忙的时候取数。"
                                    .formatted(limits.whole().toMinutes()));
                }
                file.row(columns.row(result));
                if (file.rows() % TOLD_EVERY == 0) {
                    progress.accept(file.rows());
                }
            }
        } catch (SQLException failure) {
            throw SqlFaults.of(failure, login);
        }
        if (file.rows() == 0) {
            throw new PullFault(Kind.EMPTY, "没有取到任何数据行，当前数据未改变。请核对表或者查询；确已没有数据的，请办理目录变更。");
        }
    }

    /**
     * Whether rows could be read, looking at the first only.
     *
     * @throws PullFault when not
     */
    void tryOut(SourceLogin login, SourceSelection selection, List<Item> items) {
        PullLimits limits = PullLimits.trial();
        try (Connection connection = connections.open(login, limits);
                Statement statement = statement(connection, limits)) {
            statement.setMaxRows(1);
            try (ResultSet result = statement.executeQuery(selection.sql())) {
                SourceColumns columns = new SourceColumns(result.getMetaData(), items);
                if (!result.next()) {
                    throw new PullFault(Kind.EMPTY, "连接正常，但是没有任何数据行。请核对表或者查询。");
                }
                columns.row(result);
            }
        } catch (SQLException failure) {
            throw SqlFaults.of(failure, login);
        }
    }

    private static Statement statement(Connection connection, PullLimits limits) throws SQLException {
        Statement statement = connection.createStatement();
        statement.setFetchSize(AT_ONCE);
        statement.setEscapeProcessing(false);
        statement.setQueryTimeout(
                (int) TimeUnit.MILLISECONDS.toSeconds(limits.waiting().toMillis()));
        return statement;
    }
}
