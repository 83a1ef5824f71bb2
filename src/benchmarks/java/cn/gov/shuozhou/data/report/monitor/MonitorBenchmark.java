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
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The monitor and the lists behind its figures, with 1,000 cases and with 1,000,000 (PostgreSQL). */
@MovableClockTest
class MonitorBenchmark {

    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int ROUNDS = 21;
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);

    private static final Duration KEPT = Duration.ofMillis(500);
    private static final String COUNTED_ANEW = "驾驶舱，重新数";

    private static final Map<String, String> PAGES = pages();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Organization organization;

    @Autowired
    private MovableClock clock;

    private ManyCases cases;

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(COUNTED_ANEW, "/monitor/board");
        pages.put("驾驶舱，数好的保留期间", "/monitor/board");
        pages.put("在办", "/cases?state=OPEN");
        pages.put("今天到期", "/cases?state=OPEN&dueFrom=2026-09-30&dueTo=2026-09-30");
        pages.put("超期未办", "/cases?state=OPEN&dueTo=2026-09-29");
        pages.put("剩 2 至 5 个工作日", "/cases?state=OPEN&dueFrom=2026-10-09&dueTo=2026-10-13");
        pages.put("一个部门超期", "/cases?late=public-security");
        pages.put("收到很久", "/cases?state=OPEN&receivedTo=2026-08-20");
        pages.put("本月结束、计入", "/cases?outcome=MEASURED&closedFrom=2026-09-01&closedTo=2026-09-30");
        pages.put("本月结束、超期", "/cases?outcome=MEASURED&due=EVER&closedFrom=2026-09-01&closedTo=2026-09-30");
        pages.put("上月末在办、已超期", "/cases?lateOn=2026-08-31");
        return pages;
    }

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        PostgresServer.use(registry);
        registry.add("app.monitor.kept", KEPT::toString);
    }

    @BeforeEach
    void begin() {
        clock.setToday(TODAY);
        cases = new ManyCases(jdbc, TODAY);
    }

    @AfterEach
    void end() {
        cases.remove();
    }

    @Test
    void theArchiveGrows() throws Exception {
        Figures.say("驾驶舱和清单（PostgreSQL，毫秒，21 次中最快的一次）：在办 400 件、近两月办结 300 件不变，以前办结的增加");
        Map<String, Double> few = measureFew();
        cases.closedLongAgo(FEW + 1, MANY);
        compare(few, measure());
    }

    @Test
    void everythingGrows() throws Exception {
        Figures.say("驾驶舱和清单：在办 400 件、近两月办结 300 件也增加到各 20,000 件");
        Map<String, Double> few = measureFew();
        int open = FEW + 19_600;
        int closed = open + 19_700;
        cases.open(FEW + 1, open);
        cases.closedLately(open + 1, closed);
        cases.closedLongAgo(closed + 1, MANY);
        compare(few, measure());
    }

    /** Each page of a list is full already. */
    private Map<String, Double> measureFew() throws Exception {
        cases.open(1, 400);
        cases.closedLately(401, 700);
        cases.closedLongAgo(701, FEW);
        measure(); // what runs for the first time is slow for other reasons
        return measure();
    }

    private static void compare(Map<String, Double> few, Map<String, Double> many) {
        few.forEach((name, before) -> Figures.say(
                "  %s：1,000 件 %.1f，1,000,000 件 %.1f，比 %.2f", name, before, many.get(name), many.get(name) / before));
    }

    private Map<String, Double> measure() throws Exception {
        cases.settle();
        Map<String, Double> fastest = new LinkedHashMap<>();
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            double[] rounds = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                if (page.getKey().equals(COUNTED_ANEW)) {
                    Thread.sleep(KEPT.toMillis());
                }
                rounds[round] = Figures.seconds(() -> open(page.getValue())) * 1_000;
            }
            // what others do on the machine only makes a round slower
            fastest.put(page.getKey(), Arrays.stream(rounds).min().orElseThrow());
        }
        return fastest;
    }

    private void open(String address) throws Exception {
        int status = mvc.perform(get(URI.create(address))
                        .with(as(organization.person("bureau.leading-group").orElseThrow())))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isEqualTo(200);
    }
}
