package cn.gov.shuozhou.data.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.benchmark.Figures;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.TestPropertySource;

/**
 * A file of a million masked rows against a loop that copies a plain table of the same rows to CSV. Runs with 256 MB of
 * heap for all that the process holds.
 */
@DeliveryTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:file:./target/benchmarks/rows;LAZY_QUERY_EXECUTION=1;CACHE_SIZE=32768",
            "spring.datasource.hikari.maximum-pool-size=4"
        })
class DownloadBenchmark {

    private static final int ROWS = 1_000_000;
    private static final int BATCH = 1_000;
    private static final int ROUNDS = 3;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Clock clock;

    @Autowired
    private DataSets dataSets;

    @Autowired
    private Grants grants;

    @Autowired
    private DownloadController downloads;

    @Test
    void againstPlainLoop() throws Exception {
        Fixture fixture = new Fixture(jdbc, catalog, clock);
        long resource = fixture.resource();
        List<Long> items =
                catalog.items(resource).stream().map(Item::id).limit(5).toList();
        double loading = Figures.processorSeconds(() -> dataSets.load(resource, items, rows()));
        Figures.say("载入 %,d 行（%d 列，两列加密）：%.1f 秒处理器时间", ROWS, items.size(), loading);
        Grant grant = grants.grant(fixture.order(resource, DeliveryMode.FILE));
        int columns = grant.items().size();
        copyToPlainTable(columns);

        double[] ours = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            CountingStream downloaded = new CountingStream();
            ours[round] = ROWS / Figures.seconds(() -> downloads.csv(
                    grant.number(), Fixture.REQUESTER, new MockHttpServletRequest(), new Received(downloaded)));
            CountingStream copied = new CountingStream();
            plain[round] = ROWS / Figures.seconds(() -> copy(copied, columns));
            assertThat(downloaded.lines).isGreaterThan(ROWS);
            assertThat(copied.lines).isEqualTo(ROWS);
        }
        double system = Figures.median(ours);
        double loop = Figures.median(plain);
        Figures.say(
                "下载 %,d 行（%d 列，脱敏，堆上限 %d MB）：本系统 %,.0f 行/秒，直接循环 %,.0f 行/秒，比 %.2f",
                ROWS, columns, Runtime.getRuntime().maxMemory() >> 20, system, loop, system / loop);
    }

    private static Iterator<List<String>> rows() {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(row -> List.of(
                        name(row),
                        "1406021990030712" + 10 + row % 80,
                        "2020-05-20",
                        "138" + (10_000_000 + row),
                        String.valueOf(row * 3L)))
                .iterator();
    }

    private static String name(int row) {
        return "" + "张王李赵刘陈杨黄周吴".charAt(row % 10) + "建国秀英志强丽华明远".charAt(row / 10 % 10) + "文静伟".charAt(row / 100 % 3);
    }

    private void copyToPlainTable(int columns) {
        String names = IntStream.range(0, columns).mapToObj(i -> "v" + i).collect(Collectors.joining(", "));
        jdbc.execute("drop table if exists plain_rows");
        jdbc.execute("create table plain_rows (row_no bigint not null primary key, "
                + names.replace(",", " varchar,") + " varchar)");
        String insert = "insert into plain_rows (row_no, " + names + ") values (?" + ", ?".repeat(columns) + ")";
        Iterator<List<String>> rows = rows();
        for (int row = 1; row <= ROWS; row += BATCH) {
            int first = row;
            jdbc.batchUpdate(
                    insert,
                    IntStream.range(0, BATCH)
                            .mapToObj(i -> granted(first + i, rows.next()))
                            .toList());
        }
    }

    /** The three columns of the fixture's grant. */
    private static Object[] granted(int row, List<String> values) {
        return new Object[] {row, values.get(0), values.get(1), values.get(4)};
    }

    private void copy(OutputStream target, int columns) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(5_000);
                ResultSet rows = statement.executeQuery("select * from plain_rows order by row_no");
                CSVPrinter printer = new CSVPrinter(
                        new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8)), CSVFormat.RFC4180);
                while (rows.next()) {
                    for (int column = 0; column < columns; column++) {
                        printer.print(rows.getString(column + 2));
                    }
                    printer.println();
                }
                printer.flush();
            }
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Swallows what it gets and counts its lines. */
    private static final class CountingStream extends OutputStream {

        private long lines;

        @Override
        public void write(int value) {
            if (value == '\n') {
                lines++;
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (int i = from; i < from + length; i++) {
                write(bytes[i]);
            }
        }
    }
}
