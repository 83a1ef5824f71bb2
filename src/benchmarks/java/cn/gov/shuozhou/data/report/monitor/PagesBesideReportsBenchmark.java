package cn.gov.shuozhou.data.report.monitor;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.benchmark.Figures;
import cn.gov.shuozhou.data.benchmark.ManyCases;
import cn.gov.shuozhou.data.benchmark.PostgresServer;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.report.sla.SlaQuestion;
import cn.gov.shuozhou.data.report.sla.SlaReports;
import cn.gov.shuozhou.data.report.sla.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/**
 * How long pages take alone, beside a report that is being made, and beside two at once, as two nodes on one machine would make
 * them (PostgreSQL).
 */
@MovableClockTest
class PagesBesideReportsBenchmark {

    private static final int CASES = Integer.getInteger("benchmark.cases", 100_000);
    private static final int ROUNDS = 60;
    private static final int MOST_MADE_AT_ONCE = 2;
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);
    private static final List<String> PAGES = List.of("/", "/monitor/board", "/cases", "/catalog", "/reports");

    @TempDir
    private Path folder;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SlaReports reports;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Organization organization;

    @Autowired
    private MovableClock clock;

    private ManyCases cases;
    private volatile boolean enough;

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        PostgresServer.use(registry);
    }

    @BeforeEach
    void begin() {
        clock.setToday(TODAY);
        cases = new ManyCases(jdbc, TODAY);
        cases.open(1, CASES / 50);
        cases.closedLately(CASES / 50 + 1, CASES);
        cases.settle();
    }

    @AfterEach
    void end() {
        cases.remove();
    }

    @Test
    void pagesBesideReports() throws Exception {
        open(ROUNDS); // what runs for the first time is slow for other reasons
        Figures.say("页面（PostgreSQL，%,d 件；首页、驾驶舱、办件总览、目录、报表轮流，共 %d 次）", CASES, ROUNDS * PAGES.size());
        double alone = 0;
        for (int made = 0; made <= MOST_MADE_AT_ONCE; made++) {
            List<Maker> makers = makers(made);
            double[] times = open(ROUNDS);
            enough = true;
            for (Maker maker : makers) {
                maker.join();
            }
            double p95 = percentile(times, 95);
            alone = made == 0 ? p95 : alone;
            Figures.say(
                    "  同时生成 %d 个报表：页面 p50 %.1f 毫秒，p95 %.1f 毫秒，是没有报表时的 %.2f 倍；其间读了 %,d 件",
                    made,
                    percentile(times, 50),
                    p95,
                    p95 / alone,
                    makers.stream().mapToInt(Maker::read).sum());
        }
    }

    private List<Maker> makers(int howMany) {
        enough = false;
        List<Maker> makers = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            Maker maker = new Maker(folder.resolve(i + ".xlsx"));
            maker.setPriority(Thread.MIN_PRIORITY);
            maker.start();
            makers.add(maker);
        }
        return makers;
    }

    /** Makes reports, one after another, until it is enough. */
    private final class Maker extends Thread {

        private final Path file;
        private final AtomicInteger read = new AtomicInteger();

        Maker(Path file) {
            this.file = file;
        }

        int read() {
            return read.get();
        }

        @Override
        public void run() {
            try {
                while (!enough) {
                    reports.make(question(), file, (done, total) -> {
                        read.addAndGet(100);
                        if (enough) {
                            throw new Enough();
                        }
                    });
                }
            } catch (Enough told) {
                // the pages have been measured
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    private static final class Enough extends RuntimeException {}

    private static SlaQuestion question() {
        Span span = new Span(LocalDate.of(2026, 7, 1), TODAY.minusDays(1));
        return new SlaQuestion(
                "BB1", span, TODAY.atStartOfDay(), null, Set.of(), null, null, List.of(), "全市", "统计分析员", null);
    }

    /** Milliseconds of each. */
    private double[] open(int rounds) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (String page : PAGES) {
                times.add(Figures.seconds(() -> open(page)) * 1_000);
            }
        }
        return times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private void open(String page) throws Exception {
        int status = mvc.perform(
                        get(page).with(as(organization.person("bureau.supervisor").orElseThrow())))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).as(page).isEqualTo(200);
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
