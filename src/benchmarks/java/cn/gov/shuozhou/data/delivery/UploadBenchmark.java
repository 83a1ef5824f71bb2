package cn.gov.shuozhou.data.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.benchmark.Figures;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * A file of a million rows checked, stored and compared, against a batched insert of the same rows into a plain table; and the
 * rows that differ between two versions against one statement that joins them.
 */
@DeliveryTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:file:./target/benchmarks/uploads-${random.uuid};LAZY_QUERY_EXECUTION=1;CACHE_SIZE=32768",
            "spring.datasource.hikari.maximum-pool-size=4"
        })
class UploadBenchmark {

    private static final int ROWS = 1_000_000;
    private static final int BATCH = 1_000;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Clock clock;

    @Autowired
    private DataProposals proposals;

    @Autowired
    private DataKeys keys;

    @Autowired
    private DataComparison comparison;

    @TempDir
    Path folder;

    @Test
    void open() throws Exception {
        compare("PUBLIC");
    }

    @Test
    void sealed() throws Exception {
        compare("PERSONAL");
    }

    /** As a workbook; there is no target. */
    @Test
    void workbook() throws Exception {
        Fixture fixture = new Fixture(jdbc, catalog, clock);
        long resource = fixture.resource();
        jdbc.update("update item set sensitivity = 'PUBLIC' where resource_id = ?", resource);
        List<Item> items = catalog.items(resource);
        Path file = folder.resolve("million.xlsx");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = workbook.createSheet();
            fill(sheet.createRow(0), items.stream().map(Item::name).toList());
            for (int row = 1; row <= ROWS; row++) {
                fill(sheet.createRow(row), values(row, 0));
            }
            workbook.write(out);
        }
        double seconds = Figures.seconds(() -> propose(resource, file));
        Figures.say(
                "上传 %,d 行的 .xlsx（5 列，%d MB，堆上限 %d MB）：检查、保存 %.1f 秒",
                ROWS, Files.size(file) >> 20, Runtime.getRuntime().maxMemory() >> 20, seconds);
    }

    private static void fill(Row row, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            row.createCell(i).setCellValue(values.get(i));
        }
    }

    private void compare(String sensitivity) throws Exception {
        Fixture fixture = new Fixture(jdbc, catalog, clock);
        long resource = fixture.resource();
        jdbc.update("update item set sensitivity = ? where resource_id = ?", sensitivity, resource);
        List<Item> items = catalog.items(resource);
        keys.declare(resource, List.of(fixture.item(resource, "联系电话")));
        Path first = file("first.csv", items, ROWS, 0);
        Path second = file("second.csv", items, ROWS, 100);
        propose(resource, file("warm.csv", items, ROWS / 10, 0));
        insert(items, ROWS / 10);

        double ours = Figures.seconds(() -> propose(resource, first));
        DataSet before = proposals.confirm(
                resource, proposals.of(resource).orElseThrow().dataSetId(), "", Fixture.OFFICER);
        double plain = Figures.seconds(() -> insert(items, ROWS));
        Figures.say(
                "上传 %,d 行（5 列，%s，堆上限 %d MB）：检查、保存 %.1f 秒，逐批插入 %.1f 秒，比 %.2f",
                ROWS, sensitivity, Runtime.getRuntime().maxMemory() >> 20, ours, plain, plain / ours);

        propose(resource, second);
        DataSet after = proposals.confirm(
                resource, proposals.of(resource).orElseThrow().dataSetId(), "", Fixture.OFFICER);
        jdbc.update("delete from data_difference");
        double looked = Figures.seconds(() -> assertThat(
                        comparison.difference(before, after).orElseThrow().changes().changed())
                .isEqualTo(ROWS / 100));
        double joined = joined(items);
        Figures.say(
                "两个版本的差别（%,d 行，1%% 更改，%s）：%.1f 秒，一条连接语句 %.1f 秒，比 %.2f",
                ROWS, sensitivity, looked, joined, joined / looked);
    }

    private void propose(long resource, Path file) {
        proposals.propose(
                resource,
                UploadKind.WHOLE,
                new FileSystemResource(file),
                LoadSource.of(Fixture.OFFICER, "million.csv"),
                LoadProgress.NONE);
    }

    /** @param every so many rows have another amount; 0 for none */
    private Path file(String name, List<Item> items, int rows, int every) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(items.stream().map(Item::name).collect(Collectors.joining(",")));
            for (int row = 1; row <= rows; row++) {
                out.newLine();
                out.write(String.join(",", values(row, every)));
            }
        }
        return file;
    }

    private static List<String> values(int row, int every) {
        return List.of(
                "张建国" + row % 1000,
                "",
                "2020-05-20",
                "138" + (10_000_000 + row),
                String.valueOf(every > 0 && row % every == 0 ? row + 1L : row));
    }

    private void insert(List<Item> items, int rows) {
        create("plain_upload", items);
        insert("plain_upload", items, rows, 0);
    }

    private void create(String table, List<Item> items) {
        jdbc.execute("drop table if exists " + table);
        jdbc.execute("create table %s (row_no bigint not null primary key, %s varchar)"
                .formatted(table, columns(items).replace(",", " varchar,")));
    }

    private static String columns(List<Item> items) {
        return IntStream.range(0, items.size()).mapToObj(i -> "v" + i).collect(Collectors.joining(", "));
    }

    private void insert(String table, List<Item> items, int rows, int every) {
        String insert = "insert into %s (row_no, %s) values (?%s)"
                .formatted(table, columns(items), ", ?".repeat(items.size()));
        List<Object[]> batch = new ArrayList<>(BATCH);
        for (int row = 1; row <= rows; row++) {
            List<Object> values = new ArrayList<>(List.of(row));
            values.addAll(values(row, every));
            batch.add(values.toArray());
            if (batch.size() == BATCH) {
                jdbc.batchUpdate(insert, batch);
                batch.clear();
            }
        }
    }

    /** Seconds of one statement that joins two plain tables of these rows by the key, which has an index already. */
    private double joined(List<Item> items) throws Exception {
        create("plain_later", items);
        insert("plain_later", items, ROWS, 100);
        jdbc.execute("create unique index plain_later_key on plain_later (v3)");
        return Figures.seconds(() -> assertThat(jdbc.queryForObject(
                        """
                        select count(*) from plain_upload a left join plain_later b on a.v3 = b.v3
                        where (a.v0, a.v1, a.v2, a.v4) is distinct from (b.v0, b.v1, b.v2, b.v4)
                        """,
                        Long.class))
                .isEqualTo(ROWS / 100));
    }
}
