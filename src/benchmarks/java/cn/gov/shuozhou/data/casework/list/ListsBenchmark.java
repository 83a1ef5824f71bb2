package cn.gov.shuozhou.data.casework.list;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.benchmark.Figures;
import cn.gov.shuozhou.data.benchmark.ManyCases;
import cn.gov.shuozhou.data.benchmark.PostgresServer;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.paging.Cursor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriUtils;

/**
 * The lists and pages where people wait, with 1,000 cases, 700 resources and 1,000 messages of one person, and with
 * 1,000,000, 50,000 and 200,000 (PostgreSQL).
 */
@MovableClockTest
class ListsBenchmark {

    private static final int FEW_CASES = 1_000;
    private static final int MANY_CASES = 1_000_000;
    private static final int FEW_RESOURCES = 700;
    private static final int MANY_RESOURCES = 50_000;
    private static final int FEW_MESSAGES = 1_000;
    private static final int MANY_MESSAGES = 200_000;
    private static final int ROUNDS = 15;

    /** What the names of the pages have that are measured; all when it is empty. */
    private static final String ONLY = System.getProperty("benchmark.pages", "");

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);

    private static final String BUREAU = "bureau.supervisor";
    private static final String APPROVER = "civil-affairs.approver";
    private static final String REQUESTER = "human-resources.requester";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Organization organization;

    @Autowired
    private MovableClock clock;

    /** A page, and who opens it. */
    private record Page(String person, String address) {}

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        PostgresServer.use(registry);
    }

    @Test
    void pages() throws Exception {
        clock.setToday(TODAY);
        ManyCases cases = new ManyCases(jdbc, TODAY);
        ManyRows rows = new ManyRows(jdbc);
        Figures.say("清单（PostgreSQL，毫秒，%d 次中最快的一次）", ROUNDS);
        cases.open(1, 400);
        cases.closedLately(401, 700);
        cases.closedLongAgo(701, FEW_CASES);
        rows.resources(1, FEW_RESOURCES);
        rows.messages(APPROVER, 1, FEW_MESSAGES);
        Map<String, Double> few = measure(cases, rows);
        cases.closedLongAgo(FEW_CASES + 1, MANY_CASES);
        rows.resources(FEW_RESOURCES + 1, MANY_RESOURCES);
        rows.messages(APPROVER, FEW_MESSAGES + 1, MANY_MESSAGES);
        Map<String, Double> many = measure(cases, rows);
        few.forEach((name, before) -> Figures.say(
                "  %s：小 %.1f，大 %.1f，比 %.2f", name, before, many.get(name), many.get(name) / before));
    }

    private Map<String, Double> measure(ManyCases cases, ManyRows rows) throws Exception {
        rows.ofCases();
        cases.settle();
        rows.settle();
        Map<String, Double> fastest = new LinkedHashMap<>();
        for (int warm = 0; warm < 2; warm++) { // what runs for the first time is slow for other reasons
            for (Map.Entry<String, Page> page : pagesToOpen().entrySet()) {
                double[] rounds = new double[ROUNDS];
                for (int round = 0; round < ROUNDS; round++) {
                    rounds[round] = Figures.seconds(() -> open(page.getValue())) * 1_000;
                }
                // what others do on the machine only makes a round slower
                fastest.put(page.getKey(), Arrays.stream(rounds).min().orElseThrow());
            }
        }
        return fastest;
    }

    private Map<String, Page> pagesToOpen() {
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("首页", new Page(BUREAU, "/"));
        pages.put("首页，使用部门", new Page(REQUESTER, "/"));
        pages.put("待办", new Page(APPROVER, "/todo"));
        pages.put("办件总览", new Page(BUREAU, "/cases"));
        pages.put("办件总览，未办结", new Page(BUREAU, "/cases?state=OPEN"));
        pages.put("办件总览，一个部门办理的", new Page(BUREAU, "/cases?handler=civil-affairs"));
        pages.put("办件总览，一个部门的", new Page(APPROVER, "/cases"));
        pages.put("办件总览，按词，都有", new Page(BUREAU, "/cases?q=" + words("户籍")));
        pages.put("办件总览，按词，编号的一部分", new Page(BUREAU, "/cases?q=BENCH-00000777"));
        pages.put("办件总览，按词，完整的编号", new Page(BUREAU, "/cases?q=GX-BENCH-00000777"));
        pages.put("办件总览，按词，编号的三位", new Page(BUREAU, "/cases?q=777"));
        pages.put("办件总览，按词，没有", new Page(BUREAU, "/cases?q=" + words("没有这个词")));
        pages.put("办件总览，最后一页", new Page(BUREAU, "/cases?key=" + lastPage()));
        pages.put("我的申请", new Page(REQUESTER, "/sharing/applications"));
        pages.put("收到的申请", new Page(APPROVER, "/sharing/received"));
        pages.put("消息", new Page(APPROVER, "/inbox"));
        pages.put("目录，按词，两个字", new Page(REQUESTER, "/catalog?q=" + words("企业 登记")));
        pages.put("目录，按词，每项都有", new Page(REQUESTER, "/catalog?q=" + words("登记日期")));
        pages.put("目录，按词，没有", new Page(REQUESTER, "/catalog?q=" + words("火箭")));
        pages.put("目录，最近发布的在前", new Page(REQUESTER, "/catalog?sort=NEWEST"));
        pages.put("资源页", new Page(REQUESTER, "/catalog/" + resource()));
        pages.put("目录健康，一个部门", new Page("civil-affairs.data-officer", "/catalog/health"));
        pages.put("目录健康，全市", new Page(BUREAU, "/catalog/health"));
        pages.put("办件页", new Page(REQUESTER, "/sharing/applications/GX-BENCH-00000777"));
        pages.keySet().removeIf(name -> !name.contains(ONLY));
        return pages;
    }

    private long resource() {
        return jdbc.queryForObject("select id from resource where code = '399/7'", Long.class);
    }

    /** As the link of the page before would lead there. */
    private String lastPage() {
        return jdbc.queryForObject(
                "select received_at, case_number from case_file order by received_at, case_number offset 10 limit 1",
                (row, number) -> new Cursor(
                                "RECEIVED-", false, row.getTimestamp(1).toLocalDateTime().toString(), row.getString(2))
                        .text());
    }

    private static String words(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private void open(Page page) throws Exception {
        int status = mvc.perform(get(URI.create(page.address()))
                        .with(as(organization.person(page.person()).orElseThrow())))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).as(page.address()).isEqualTo(200);
    }
}
