package cn.gov.shuozhou.data.opening.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.DataSharingApplication;
import cn.gov.shuozhou.data.benchmark.Figures;
import cn.gov.shuozhou.data.benchmark.PostgresServer;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.delivery.DataSets;
import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The CSV file of a million open rows, fetched from the running server, against a loop that writes the same rows of the same
 * table to a stream as CSV (PostgreSQL). Measured three times: the first time the rows are looked through before they leave;
 * then the file is made anew; then it is kept.
 */
@ActiveProfiles("demo")
@SpringBootTest(
        classes = DataSharingApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "app.demo.most-rows=10")
class OpenDownloadBenchmark {

    private static final int ROWS = Integer.getInteger("benchmark.rows", 1_000_000);
    private static final int ROUNDS = 3;
    private static final int FETCH_SIZE = 5_000;
    private static final String RESOURCE = "204001/1";

    @LocalServerPort
    private int port;

    @Autowired
    private Catalog catalog;

    @Autowired
    private DataSets dataSets;

    @Autowired
    private OpenFiles files;

    @Autowired
    private DataSource database;

    private final HttpClient client = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        PostgresServer.use(registry);
    }

    @Test
    void againstPlainLoop() throws Exception {
        long resource = catalog.idOf(RESOURCE).orElseThrow();
        List<Item> items = catalog.items(resource);
        dataSets.load(resource, items.stream().map(Item::id).toList(), rows(items.size()));
        String table = "data_rows_" + dataSets.current(resource).orElseThrow().id();

        double first = ROWS / Figures.seconds(this::download);
        double[] made = new double[ROUNDS];
        double[] kept = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            files.forget();
            made[round] = ROWS / Figures.seconds(this::download);
            kept[round] = ROWS / Figures.seconds(this::download);
            plain[round] = ROWS / Figures.seconds(() -> copy(table, items.size()));
        }
        double loop = Figures.median(plain);
        Figures.say(
                "开放数据下载 %,d 行（%d 列，CSV，PostgreSQL）：直接循环 %,.0f 行/秒；第一次（先扫描）%,.0f 行/秒，比 %.2f；重新生成 %,.0f 行/秒，比 %.2f；已有文件 %,.0f 行/秒，比 %.2f",
                ROWS,
                items.size(),
                loop,
                first,
                first / loop,
                Figures.median(made),
                Figures.median(made) / loop,
                Figures.median(kept),
                Figures.median(kept) / loop);
    }

    private static Iterator<List<String>> rows(int columns) {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(row -> {
                    List<String> values = new ArrayList<>();
                    for (int column = 0; column < columns; column++) {
                        values.add(String.valueOf(row % 900 + column));
                    }
                    return values;
                })
                .iterator();
    }

    private void download() throws Exception {
        HttpResponse<InputStream> answer = client.send(
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:%d/open/resources/%s/data.csv".formatted(port, RESOURCE)))
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        CountedLines lines = new CountedLines();
        try (InputStream body = answer.body()) {
            body.transferTo(lines);
        }
        assertThat(lines.lines).isEqualTo(ROWS + 1L);
    }

    private void copy(String table, int columns) throws Exception {
        CountedLines lines = new CountedLines();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(FETCH_SIZE);
                ResultSet rows = statement.executeQuery("select * from " + table + " order by row_no");
                CSVPrinter printer = new CSVPrinter(
                        new BufferedWriter(new OutputStreamWriter(lines, StandardCharsets.UTF_8)), CSVFormat.RFC4180);
                while (rows.next()) {
                    for (int column = 0; column < columns; column++) {
                        printer.print(rows.getString(column + 2));
                    }
                    printer.println();
                }
                printer.flush();
            }
            connection.rollback();
        }
        assertThat(lines.lines).isEqualTo(ROWS);
    }

    /** Takes everything and counts the lines. */
    private static final class CountedLines extends OutputStream {

        private long lines;

        @Override
        public void write(int one) {
            if (one == '\n') {
                lines++;
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            for (int i = from; i < from + length; i++) {
                if (bytes[i] == '\n') {
                    lines++;
                }
            }
        }
    }
}
