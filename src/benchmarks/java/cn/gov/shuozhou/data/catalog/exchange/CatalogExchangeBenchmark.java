package cn.gov.shuozhou.data.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.benchmark.Figures;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.ResourceQuery;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.workbook.FormWriter;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * The catalogue in and out of workbooks against POI that reads or writes the same cells. The import is all that happens
 * between upload and preview: reading, every rule, the look at the present catalogue, the stored preview. The export is all
 * that happens between the request and the last byte.
 */
@MovableClockTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:file:./target/benchmarks/exchange-${random.uuid};CACHE_SIZE=16384")
class CatalogExchangeBenchmark {

    private static final int ROUNDS = 7;
    private static final int ITEMS_EACH = 10;
    private static final int IMPORTED = 20_000;
    private static final int EXPORTED = 100_000;

    @Autowired
    CatalogImports imports;

    @Autowired
    ImportWork work;

    @Autowired
    CatalogExport export;

    @Autowired
    Catalog catalog;

    @Autowired
    Organization organization;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void today() {
        clock.setToday(LocalDate.of(2026, 11, 20));
    }

    @Test
    void importsAgainstBareReading(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("catalogue.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook(out);
        }
        Person officer = organization.person("civil-affairs.data-officer").orElseThrow();
        String[] id = {""};
        compare(
                "导入",
                IMPORTED,
                () -> {
                    jdbc.update("delete from catalog_import");
                    id[0] = imports.upload("catalogue.xlsx", Files.readAllBytes(file), officer);
                },
                work::round,
                () -> assertThat(BareWorkbook.read(file)).isGreaterThan(IMPORTED));
        CatalogImport checked = imports.find(id[0], officer);
        assertThat(checked.rowsRead()).isEqualTo(IMPORTED);
        assertThat(checked.errors() + checked.warnings()).isZero();
        imports.delete(id[0], officer);
    }

    @Test
    void exportsAgainstBareWriting() throws Exception {
        fill();
        List<List<String>> cells = new ArrayList<>();
        catalog.forEach(
                ResourceQuery.of(""), entry -> TemplateRows.of(entry, CatalogField.ALL).forEach(cells::add));
        assertThat(cells).hasSizeGreaterThanOrEqualTo(EXPORTED);
        compare(
                "导出",
                cells.size(),
                () -> {},
                () -> export.write(ResourceQuery.of(""), CatalogField.ALL, OutputStream.nullOutputStream(), rows -> {}),
                () -> BareWorkbook.write(cells, OutputStream.nullOutputStream()));
    }

    /** Both in turn, once for warming up and then for the figures. */
    private static void compare(String what, int rows, Figures.Work before, Figures.Work system, Figures.Work poi)
            throws Exception {
        double[] ours = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        double[] processor = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            before.run();
            double[] cpu = new double[2];
            double ourTime = Figures.seconds(() -> cpu[0] = Figures.processorSeconds(system));
            double bareTime = Figures.seconds(() -> cpu[1] = Figures.processorSeconds(poi));
            if (round >= 0) {
                ours[round] = rows / ourTime;
                bare[round] = rows / bareTime;
                processor[round] = cpu[1] / cpu[0];
            }
        }
        double[] ratios = IntStream.range(0, ROUNDS).mapToDouble(i -> ours[i] / bare[i]).toArray();
        Figures.say(
                "%s %,d 行信息项（堆上限 %d MB）：本系统 %,.0f 行/秒，POI %,.0f 行/秒，比 %.2f（各轮 %.2f 至 %.2f；按处理器时间 %.2f）",
                what,
                rows,
                Runtime.getRuntime().maxMemory() >> 20,
                Figures.median(ours),
                Figures.median(bare),
                Figures.median(ratios),
                Arrays.stream(ratios).min().orElseThrow(),
                Arrays.stream(ratios).max().orElseThrow(),
                Figures.median(processor));
    }

    private static void workbook(OutputStream out) throws Exception {
        try (FormWriter form = new FormWriter(out)) {
            form.sheet(Words.SHEET);
            form.heading(CatalogField.ALL.stream().map(CatalogField::column).toList());
            for (int i = 0; i < IMPORTED; i++) {
                int resource = i / ITEMS_EACH + 1;
                form.row(SampleRow.of("101002/" + (50_000 + resource), "第" + resource + "号新登记信息", "信息项" + i % ITEMS_EACH));
            }
            form.finish();
        }
    }

    /** Copies a demo resource until there are items enough. */
    private void fill() {
        int copies = EXPORTED / ITEMS_EACH;
        String columns = "category, section, heading, detail, provider_code, provider_name, provider_credit_code,"
                + " provider_division, summary, format_class, format_type, format_other, theme, sharing_type,"
                + " sharing_condition, sharing_method, sharing_method_type, open, open_condition, update_cycle,"
                + " published_on, related_codes, version, status, demo, data_rows, search_text";
        jdbc.update("insert into resource (code, name, " + columns + ") select '101002/' || (1000 + n.x), '第' || n.x || '号',"
                + columns + " from resource, system_range(1, " + copies + ") n where code = '101002/1'");
        jdbc.update("insert into item (resource_id, position, name, type, length, sharing_type, sharing_condition, open,"
                + " open_condition, sensitivity, masking) select r.id, n.x, '信息项' || n.x, 'CHARACTER', 50, 'CONDITIONAL',"
                + " r.sharing_condition, false, null, 'INTERNAL', 'NONE' from resource r, system_range(1, " + ITEMS_EACH
                + ") n where r.name like '第%号'");
    }
}
