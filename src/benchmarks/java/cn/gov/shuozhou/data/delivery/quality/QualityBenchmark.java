package cn.gov.shuozhou.data.delivery.quality;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.benchmark.Figures;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.delivery.DataProposals;
import cn.gov.shuozhou.data.delivery.DeliveryTest;
import cn.gov.shuozhou.data.delivery.Fixture;
import cn.gov.shuozhou.data.delivery.Uploads;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** A file checked, measured by rules of every kind and stored, against a batched insert of the same rows into a plain table. */
@DeliveryTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:file:./target/benchmarks/quality-${random.uuid};LAZY_QUERY_EXECUTION=1;CACHE_SIZE=32768",
            "spring.datasource.hikari.maximum-pool-size=4"
        })
class QualityBenchmark {

    private static final int ROWS = Integer.getInteger("benchmark.rows", 1_000_000);
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
    private QualityRules rules;

    @Autowired
    private QualityRunMapper runs;

    @Test
    void againstPlainInsert() throws Exception {
        Fixture fixture = new Fixture(jdbc, catalog, clock);
        long resource = fixture.resource();
        jdbc.update("update item set sensitivity = 'PUBLIC' where resource_id = ?", resource);
        List<Item> items = catalog.items(resource);
        items.forEach(item -> add(resource, "REQUIRED", item, null, null, null, null));
        add(resource, "LENGTH", items.get(0), "2", "20", null, null);
        add(resource, "ID_NUMBER", items.get(1), null, null, null, null);
        add(resource, "PERIOD", items.get(2), "2000-01-01", "2026-11-22", null, null);
        add(resource, "PATTERN", items.get(3), null, null, "1[3-9]\\d{9}", null);
        add(resource, "UNIQUE", items.get(3), null, null, null, null);
        add(resource, "RANGE", items.get(4), "0", "9999999", null, null);
        add(resource, "CODES", items.get(2), null, null, "2020-05-20", null);
        add(resource, "SAME", items.get(3), null, null, null, items.get(4));
        add(resource, "AT_MOST", items.get(4), null, null, null, items.get(3));

        Uploads.proposed(proposals, resource, "warm.csv", file(items, ROWS / 10), Fixture.OFFICER);
        insert(items, ROWS / 10);

        byte[] file = file(items, ROWS);
        double ours =
                Figures.seconds(() -> Uploads.proposed(proposals, resource, "rows.csv", file, Fixture.OFFICER));
        double plain = Figures.seconds(() -> insert(items, ROWS));
        QualityRun run = runs.list(resource, 1, 0).get(0);
        assertThat(run.score()).isNotNull();
        assertThat(run.rowTotal()).isEqualTo(ROWS);
        Figures.say(
                "上传 %,d 行（5 列，%d 条质量规则，堆上限 %d MB）：检查、度量、保存 %.1f 秒，逐批插入 %.1f 秒，比 %.2f",
                ROWS, rules.of(resource).size(), Runtime.getRuntime().maxMemory() >> 20, ours, plain, plain / ours);
    }

    private void add(
            long resource,
            String kind,
            Item item,
            @Nullable String low,
            @Nullable String high,
            @Nullable String text,
            @Nullable Item other) {
        rules.add(
                resource,
                new QualityRuleInput(
                        kind,
                        String.valueOf(item.id()),
                        "WARN",
                        "0",
                        low,
                        high,
                        text,
                        other == null ? null : String.valueOf(other.id()),
                        null,
                        null,
                        null,
                        null),
                Fixture.OFFICER);
    }

    private static byte[] file(List<Item> items, int rows) {
        return Fixture.utf8(items.stream().map(Item::name).collect(Collectors.joining(","))
                + "\n"
                + IntStream.rangeClosed(1, rows)
                        .mapToObj(row -> String.join(",", values(row)))
                        .collect(Collectors.joining("\n")));
    }

    private static List<String> values(int row) {
        return List.of(
                "张建国" + row % 1000,
                "140602199003071232",
                "2020-05-20",
                "138" + (10_000_000 + row),
                String.valueOf(row));
    }

    private void insert(List<Item> items, int rows) {
        String names = IntStream.range(0, items.size()).mapToObj(i -> "v" + i).collect(Collectors.joining(", "));
        jdbc.execute("drop table if exists plain_quality");
        jdbc.execute("create table plain_quality (row_no bigint not null primary key, "
                + names.replace(",", " varchar,") + " varchar)");
        String insert =
                "insert into plain_quality (row_no, " + names + ") values (?" + ", ?".repeat(items.size()) + ")";
        List<Object[]> batch = new ArrayList<>(BATCH);
        for (int row = 1; row <= rows; row++) {
            List<Object> values = new ArrayList<>(List.of(row));
            values.addAll(values(row));
            batch.add(values.toArray());
            if (batch.size() == BATCH) {
                jdbc.batchUpdate(insert, batch);
                batch.clear();
            }
        }
    }
}
