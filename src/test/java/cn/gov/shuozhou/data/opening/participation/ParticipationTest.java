package cn.gov.shuozhou.data.opening.participation;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.opening.application.PublicForms;
import cn.gov.shuozhou.data.organization.Organization;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@MovableClockTest
@DisplayName("第二十六条：公众展示成果、提需求、投票、评分、提问，审核以后公开，部门答复")
@OnPostgres(Reason.SQL)
class ParticipationTest {

    private static final String LIST = "/open/participation";
    private static final String SCHOOLS = "204001/1";
    private static final String TEXT = "希望写明每所学校的招生范围，方便家长查询";
    private static final LocalDate MON_2026_11_23 = LocalDate.of(2026, 11, 23);

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PublicForms forms;

    @Autowired
    Organization organization;

    @Autowired
    MovableClock clock;

    @Autowired
    AutowireCapableBeanFactory beans;

    private int addresses;

    @BeforeEach
    void monday() {
        clock.setToday(MON_2026_11_23);
    }

    @AfterEach
    void clear() {
        List.of("open_vote", "open_rating", "open_contribution").forEach(table -> jdbc.update("delete from " + table));
        jdbc.update("delete from message where subject like '待%：%'");
        ClockUtil.reset();
    }

    @Test
    @DisplayName("成果审核以前谁也看不到；公开以后只有文字，脚本不起作用；不公开的随即看不到")
    void showcasesAreModerated() throws Exception {
        assertThat(send("SHOWCASE", "", "择校地图 <script>alert(1)</script>", TEXT, "https://example.com/map"))
                .isEqualTo(200);
        assertThat(text(LIST, 200)).doesNotContain("择校地图");
        assertThat(text(LIST + "/" + latest(), 404)).doesNotContain("择校地图");
        assertThat(told("bureau.supervisor", "待审核的应用成果：%")).isEqualTo(1);

        assertThat(decide("true", "")).isEqualTo(302);
        assertThat(text(LIST, 200))
                .contains("择校地图 &lt;script&gt;", "rel=\"nofollow noopener ugc\" href=\"https://example.com/map\"")
                .doesNotContain("<script>alert");
        assertThat(decide("false", "短")).isEqualTo(400);
        assertThat(decide("false", "是商业广告，与开放数据无关")).isEqualTo(302);
        assertThat(text(LIST, 200)).doesNotContain("择校地图");
        assertThat(text(LIST + "/" + latest(), 404)).doesNotContain("商业广告");
        assertThat(decide("false", "是商业广告，与开放数据无关")).isEqualTo(409);
    }

    @Test
    @DisplayName("提问公开以后由提供部门答复一次，别的部门看不到；资源页、清单和答复情况都有")
    void questionsAreAnsweredByTheDepartment() throws Exception {
        send("QUESTION", SCHOOLS, "招生范围在哪里查", TEXT, "");
        assertThat(staff("education.approver", "/answer", "answer", "招生范围每年八月公布，届时增加到数据里"))
                .isEqualTo(404);
        decide("true", "");
        assertThat(told("education.data-officer", "待答复的数据提问：%")).isEqualTo(1);
        assertThat(text("/open/resources/" + SCHOOLS, 200)).contains("招生范围在哪里查", "等待朔州市教育局答复");
        assertThat(staff("health.approver", "/answer", "answer", "招生范围每年八月公布")).isEqualTo(404);
        assertThat(staff("bureau.supervisor", "/answer", "answer", "招生范围每年八月公布"))
                .isEqualTo(403);

        clock.setToday(LocalDate.of(2026, 12, 7));
        assertThat(text(LIST + "?late=true", 200)).as("第十个工作日").doesNotContain("招生范围在哪里查");
        clock.setToday(LocalDate.of(2026, 12, 8));
        assertThat(text(LIST + "?late=true", 200)).contains("招生范围在哪里查");
        assertThat(figures()).contains("提问\" class=\"num\">1", "答复率\" class=\"num\">0%", "class=\"late\">1");

        assertThat(staff("education.approver", "/answer", "answer", "短")).isEqualTo(400);
        assertThat(staff("education.approver", "/answer", "answer", "招生范围每年八月公布，届时增加到数据里"))
                .isEqualTo(302);
        assertThat(staff("education.approver", "/answer", "answer", "招生范围每年八月公布，届时增加到数据里"))
                .isEqualTo(409);
        assertThat(text("/open/resources/" + SCHOOLS, 200)).contains("届时增加到数据里", "朔州市教育局答复，2026-12-08");
        assertThat(figures()).contains("答复率\" class=\"num\">100%", "11 个工作日", "<span>0");
        assertThat(text(LIST + "?late=true", 200)).doesNotContain("<h2 class=\"h6\">");
    }

    @Test
    @DisplayName("数据需求：一个网络地址支持一次，一张表单只用一次；打开不到几秒的不算")
    void votesCountOnce() throws Exception {
        send("WISH", "", "停车场名录和空余车位", TEXT, "");
        decide("true", "");
        String vote = LIST + "/" + latest() + "/vote";
        String form = opened();

        assertThat(at("9.9.9.9", vote, "form", form)).isEqualTo(200);
        assertThat(at("9.9.9.9", vote, "form", opened())).isEqualTo(409);
        assertThat(at("9.9.9.8", vote, "form", form)).as("同一张表单").isEqualTo(409);
        assertThat(at("9.9.9.7", vote, "form", forms.token(null))).isEqualTo(400);
        assertThat(at("9.9.9.7", vote, "form", opened(), "website", "x")).isEqualTo(400);
        assertThat(at("9.9.9.7", vote)).isEqualTo(400);
        assertThat(at("9.9.9.8", vote, "form", opened())).isEqualTo(200);
        assertThat(text(LIST, 200)).contains("2 人支持");
        assertThat(jdbc.queryForList("select voter from open_vote", String.class))
                .allSatisfy(voter -> assertThat(voter).matches("[0-9a-f]{64}"));
    }

    @Test
    @DisplayName("评分：同一地址再评的，以后一次为准；不在 1 至 5 分的、没有开放的，不收")
    void ratings() throws Exception {
        String rating = LIST + "/rating";
        assertThat(at("9.9.9.1", rating, "form", opened(), "resource", SCHOOLS, "stars", "2"))
                .isEqualTo(200);
        assertThat(at("9.9.9.1", rating, "form", opened(), "resource", SCHOOLS, "stars", "5"))
                .isEqualTo(200);
        assertThat(at("9.9.9.2", rating, "form", opened(), "resource", SCHOOLS, "stars", "4"))
                .isEqualTo(200);
        assertThat(at("9.9.9.3", rating, "form", opened(), "resource", SCHOOLS, "stars", "6"))
                .isEqualTo(400);
        assertThat(at("9.9.9.3", rating, "form", opened(), "resource", SCHOOLS)).isEqualTo(400);
        assertThat(at("9.9.9.3", rating, "form", opened(), "resource", "101001/1", "stars", "5"))
                .isEqualTo(404);
        assertThat(text("/open/resources/" + SCHOOLS, 200)).contains("4.5 分（2 人评分）");
    }

    @Test
    @DisplayName("号码、过长、空白、错误的网址、没有开放的数据：一次指出，什么也不存")
    void whatIsRefused() throws Exception {
        MockHttpServletResponse answer = answer(
                "9.9.9.4",
                LIST,
                "kind",
                "SHOWCASE",
                "title",
                "择校地图，电话13812345678",
                "content",
                "字".repeat(10_000),
                "link",
                "javascript:alert(1)",
                "author",
                "某公司\n某人",
                "form",
                opened());
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("这里写有手机号码", "不能超过 1000 个字", "网址不正确", "署名请写在一行里");
        assertThat(send("QUESTION", "101001/1", "招生范围在哪里查", TEXT, "")).isEqualTo(404);
        assertThat(send("QUESTION", "", "招生范围在哪里查", TEXT, "")).isEqualTo(404);
        assertThat(send("NOTHING", "", "招生范围在哪里查", TEXT, "")).isEqualTo(404);
        assertThat(jdbc.queryForObject("select count(*) from open_contribution", Long.class))
                .isZero();
        String form = opened();
        assertThat(at("9.9.9.5", LIST, "kind", "WISH", "title", "停车场名录", "content", TEXT, "form", form))
                .isEqualTo(200);
        assertThat(at("9.9.9.6", LIST, "kind", "WISH", "title", "停车场名录", "content", TEXT, "form", form))
                .as("同一张表单")
                .isEqualTo(409);
    }

    @Test
    @DisplayName("灌水：同一地址一天五次，一分钟内成百次的 429 并写明多久再试，别的地址不受影响，拒绝的有审计记录")
    void floodsAreBounded() throws Exception {
        Recorded recorded = beans.createBean(Recorded.class);
        for (int i = 0; i < 5; i++) {
            assertThat(at("9.9.8.1", LIST, "kind", "WISH", "title", "停车场名录", "content", TEXT, "form", opened()))
                    .isEqualTo(200);
        }
        MockHttpServletResponse sixth =
                answer("9.9.8.1", LIST, "kind", "WISH", "title", "停车场名录", "content", TEXT, "form", opened());
        assertThat(sixth.getStatus()).isEqualTo(429);
        assertThat(sixth.getContentAsString(StandardCharsets.UTF_8)).contains("一天最多提交 5 次");
        assertThat(recorded.refusals()).anySatisfy(entry -> assertThat(entry).contains("|公众提交内容|"));
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            MockHttpServletResponse answer = answer("9.9.8.2", LIST, "kind", "WISH");
            refused += answer.getStatus() == 429 && answer.getHeader(HttpHeaders.RETRY_AFTER) != null ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(250);
        assertThat(at("9.9.8.3", LIST, "kind", "WISH", "title", "停车场名录", "content", TEXT, "form", opened()))
                .isEqualTo(200);
        clock.setNow(LocalDateTime.now(clock).plusDays(1).plusMinutes(5));
        assertThat(at("9.9.8.1", LIST, "kind", "WISH", "title", "停车场名录", "content", TEXT, "form", opened()))
                .isEqualTo(200);
    }

    private String opened() {
        String form = forms.token(null);
        clock.setNow(LocalDateTime.now(clock).plusSeconds(20));
        return form;
    }

    private int send(String kind, String resource, String title, String content, String link) throws Exception {
        return at(
                "9.9.7." + ++addresses,
                LIST,
                "kind",
                kind,
                "resource",
                resource,
                "title",
                title,
                "content",
                content,
                "link",
                link,
                "form",
                opened());
    }

    private int at(String address, String path, String... fields) throws Exception {
        return answer(address, path, fields).getStatus();
    }

    private MockHttpServletResponse answer(String address, String path, String... fields) throws Exception {
        var request = post(path).with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private int decide(String show, String reason) throws Exception {
        return staff("bureau.supervisor", "/decision", "show", show, "reason", reason);
    }

    private int staff(String person, String act, String... fields) throws Exception {
        var request = post("/opening/contributions/" + latest() + act)
                .with(as(organization.person(person).orElseThrow()))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private long latest() {
        return jdbc.queryForObject("select max(id) from open_contribution", Long.class);
    }

    private long told(String person, String subject) {
        return jdbc.queryForObject(
                "select count(*) from message where person_id = ? and subject like ?", Long.class, person, subject);
    }

    private String figures() throws Exception {
        String page = text(LIST, 200);
        return page.substring(page.indexOf("各部门答复提问的情况"));
    }

    private String text(String address, int status) throws Exception {
        var answer = mvc.perform(get(address)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
