package cn.gov.shuozhou.data.export;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.benchmark.Figures;
import cn.gov.shuozhou.data.benchmark.ManyCases;
import cn.gov.shuozhou.data.benchmark.PostgresServer;
import cn.gov.shuozhou.data.casework.list.ManyRows;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import java.io.OutputStream;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/**
 * 300,000 cases and 50,000 resources with 400,000 items, taken away as workbooks (PostgreSQL). The heap of the process, in which
 * the whole application runs, is bounded from outside.
 */
@MovableClockTest
class ExportsBenchmark {

    private static final int CASES = 300_000;
    private static final int RESOURCES = 50_000;
    private static final int ROUNDS = 3;
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);
    private static final String BUREAU = "bureau.supervisor";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Organization organization;

    @Autowired
    private Exports exports;

    @Autowired
    private ExportWork work;

    @Autowired
    private ExportMaking making;

    @Autowired
    private ExportFiles files;

    @Autowired
    private MovableClock clock;

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        PostgresServer.use(registry);
    }

    @Test
    void workbooks() throws Exception {
        clock.setToday(TODAY);
        ManyCases cases = new ManyCases(jdbc, TODAY);
        ManyRows rows = new ManyRows(jdbc);
        cases.open(1, 20_000);
        cases.closedLongAgo(20_001, CASES);
        rows.resources(1, RESOURCES);
        cases.settle();
        rows.settle();
        Figures.say(
                "导出（PostgreSQL，整个进程的堆上限 %d MB，%d 次）",
                Runtime.getRuntime().maxMemory() >> 20, ROUNDS);
        for (int round = 0; round < ROUNDS; round++) {
            measure("办件总览", "/cases/export.xlsx");
            measure("数据目录", "/catalog/export.xlsx");
        }
    }

    private void measure(String name, String address) throws Exception {
        Person person = organization.person(BUREAU).orElseThrow();
        double answer = Figures.seconds(() ->
                assertThat(mvc.perform(get(address).with(as(person))).andReturn().getResponse().getRedirectedUrl())
                        .isEqualTo(Exports.ADDRESS));
        double made = Figures.seconds(() -> work.waiting().forEach(making::make));
        ListExport export = exports.latest(person).get(0);
        assertThat(export.problem()).isNull();
        // Not through MockMvc, which would hold the whole file several times.
        double taken = Figures.seconds(() -> files.write(export.id(), () -> {}, OutputStream.nullOutputStream()));
        Figures.say(
                "  %s：%,d 行，%.1f MB；答复 %.0f 毫秒，后台 %.1f 秒，取走 %.2f 秒",
                name, export.total(), export.fileBytes() / 1e6, answer * 1_000, made, taken);
    }
}
