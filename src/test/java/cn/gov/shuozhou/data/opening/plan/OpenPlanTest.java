package cn.gov.shuozhou.data.opening.plan;

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
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.workbook.SheetCell;
import cn.gov.shuozhou.data.workbook.WorkbookReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@MovableClockTest
@DisplayName("第二十四条：年度开放计划，3 月 1 日前编制，按季度开放，公众看得到")
@OnPostgres(Reason.SQL)
class OpenPlanTest {

    private static final String OWN = "/opening/plans/own/2027";
    private static final String PUBLIC = "/open/plans/2027/education";
    private static final String REASON = "数据还在清理，推迟一个季度";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Organization organization;

    @Autowired
    OpenPlanWatch watch;

    @Autowired
    MovableClock clock;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Person officer;

    @BeforeEach
    void february() {
        clock.setToday(LocalDate.of(2027, 2, 10));
        officer = organization.person("education.data-officer").orElseThrow();
    }

    @AfterEach
    void clear() {
        List.of("open_plan_reminder", "open_plan_item", "open_plan", "message where subject like '%开放计划%'")
                .forEach(rows -> jdbc.update("delete from " + rows));
        ClockUtil.reset();
    }

    @Test
    @DisplayName("编制完成以前公众看不到；完成以后看得到每一项、季度和状态，可以下载")
    void compiledIsPublic() throws Exception {
        assertThat(add("学校名录", "204001/1", "1", "")).isEqualTo(302);
        assertThat(text(PUBLIC, 404)).contains("还没有编制完成");

        assertThat(send(OWN + "/compilation")).isEqualTo(302);
        assertThat(text(PUBLIC, 200)).contains("学校名录", "第 1 季度", "按计划进行").doesNotContain("迟于", "今年没有计划开放的数据");
        assertThat(text("/open/plans?year=2027&q=教育", 200)).contains(PUBLIC, "已编制", "共计划 1 项：按计划进行 1 项");
        assertThat(send(OWN + "/compilation")).isEqualTo(409);
        List<List<String>> rows = new ArrayList<>();
        WorkbookReader.read(
                mvc.perform(get("/open/plans/export.xlsx?year=2027"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray(),
                "a.xlsx",
                (sheet, row, cells) ->
                        rows.add(cells.stream().map(SheetCell::text).toList()));
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("学校名录", "204001/1", "按计划进行"));
    }

    @Test
    @DisplayName("过了 3 月 1 日才编制完成的，公众看到“迟于 3 月 1 日”")
    void lateIsSaid() throws Exception {
        clock.setToday(LocalDate.of(2027, 3, 2));
        add("学校名录", "204001/1", "1", "");
        send(OWN + "/compilation");

        assertThat(text(PUBLIC, 200)).contains("迟于 3 月 1 日");
        assertThat(text("/open/plans?year=2027&q=教育", 200)).contains("迟于 3 月 1 日");
    }

    @Test
    @DisplayName("没有计划开放的，写明原因才能完成")
    void nothingNeedsAReason() throws Exception {
        assertThat(send(OWN + "/compilation")).isEqualTo(400);
        assertThat(send(OWN + "/compilation", "statement", "本部门的数据均已在去年开放")).isEqualTo(302);
        assertThat(text(PUBLIC, 200)).contains("均已在去年开放", "今年没有计划开放的数据");
    }

    @Test
    @DisplayName("编制完成以后再列入、改季度、不再开放的，都要写明原因，公众看得到")
    void changesNeedAReason() throws Exception {
        add("校外培训机构名录", "", "1", "");
        send(OWN + "/compilation");
        long id = item("校外培训机构名录");

        assertThat(send(OWN + "/items/" + id + "/quarter", "quarter", "2")).isEqualTo(400);
        assertThat(send(OWN + "/items/" + id + "/quarter", "quarter", "2", "reason", REASON))
                .isEqualTo(302);
        assertThat(add("图书馆名录", "", "3", "")).isEqualTo(400);
        assertThat(add("图书馆名录", "", "3", "居民建议增加的内容")).isEqualTo(302);
        assertThat(text(PUBLIC, 200)).contains("第 2 季度", REASON, "居民建议增加的内容");
        assertThat(send(OWN + "/items/" + id + "/removal")).isEqualTo(400);
        assertThat(send(OWN + "/items/" + id + "/removal", "reason", "机构已经全部撤销"))
                .isEqualTo(302);
        assertThat(text(PUBLIC, 200)).contains("不再开放", "机构已经全部撤销");
        assertThat(send(OWN + "/items/" + id + "/quarter", "quarter", "3", "reason", REASON))
                .isEqualTo(409);
    }

    @Test
    @DisplayName("公众取不到的，不能登记为已开放；在目录里的，开放以后自动登记")
    void onlyWhatIsOpenIsDone() throws Exception {
        add("学校名录", "204001/1", "1", "");
        add("教师资格信息", "", "1", "");
        send(OWN + "/compilation");
        String completion = OWN + "/items/" + item("教师资格信息") + "/completion";

        assertThat(send(completion, "code", "")).isEqualTo(400);
        assertThat(send(completion, "code", "101001/1")).as("不开放的").isEqualTo(400);
        assertThat(send(completion, "code", "202001/1")).as("别的部门的").isEqualTo(400);
        watch.look();
        assertThat(text(PUBLIC, 200)).contains("已开放", "/open/resources/204001/1");
        assertThat(send(completion, "code", "204001/1")).isEqualTo(302);
        assertThat(send(completion, "code", "204001/1")).isEqualTo(409);
    }

    @Test
    @DisplayName("季度过去没有开放的，进展里写明逾期")
    void overdueIsShown() throws Exception {
        add("教师资格信息", "", "1", "");
        send(OWN + "/compilation");
        clock.setToday(LocalDate.of(2027, 4, 1));

        assertThat(text(PUBLIC, 200)).contains("逾期未开放");
        assertThat(text("/open/plans?year=2027&q=教育", 200))
                .containsPattern("逾期未开放\" class=\"num\"><span class=\"late\">1 项");
    }

    @Test
    @DisplayName("去年、后年的计划不能编制；名称、代码、季度、类型填错的，一次指出，什么也不存；别的部门改不了")
    void whatIsRefused() throws Exception {
        Recorded recorded = beans.createBean(Recorded.class);
        assertThat(send("/opening/plans/own/2026/items", "name", "学校名录", "quarter", "1", "opening", "UNCONDITIONAL"))
                .isEqualTo(409);
        assertThat(send("/opening/plans/own/2026/compilation", "statement", "去年没有计划开放的数据"))
                .isEqualTo(409);
        assertThat(send("/opening/plans/own/2029/items", "name", "学校名录")).isEqualTo(404);
        assertThat(text("/open/plans?year=1999", 404)).contains("没有 1999 年的开放计划");
        assertThat(recorded.refusals()).anySatisfy(entry -> assertThat(entry).contains("编制开放计划", "已经过去"));

        MockHttpServletResponse wrong = answer(OWN + "/items", "name", "1", "code", "202001/1", "quarter", "5");
        assertThat(wrong.getStatus()).isEqualTo(400);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8))
                .contains("数据名称至少 2 个字", "本部门没有发布", "请选择计划开放的季度", "请选择开放类型");
        assertThat(jdbc.queryForObject("select count(*) from open_plan_item", Long.class))
                .isZero();

        add("学校名录", "204001/1", "1", "");
        assertThat(add("学校名录", "", "2", "")).as("同名").isEqualTo(400);
        officer = organization.person("health.data-officer").orElseThrow();
        assertThat(send(OWN + "/items/" + item("学校名录") + "/removal")).isEqualTo(404);
    }

    @Test
    @DisplayName("二月提醒编制，三月一日以后告知部门和市政务信息管理局，季度末提醒没有开放的；各只一次")
    void reminders() throws Exception {
        look(LocalDate.of(2027, 2, 1));
        look(LocalDate.of(2027, 2, 2));
        assertThat(told("2027 年开放计划待编制", "education.data-officer")).isEqualTo(1);
        look(LocalDate.of(2027, 2, 23));
        assertThat(told("2027 年开放计划待编制", "education.data-officer")).isEqualTo(2);
        add("教师资格信息", "", "1", "");
        send(OWN + "/compilation");
        look(LocalDate.of(2027, 3, 2));
        look(LocalDate.of(2027, 3, 3));
        assertThat(told("2027 年开放计划逾期未编制", "education.data-officer")).isZero();
        assertThat(told("2027 年开放计划逾期未编制", "health.data-officer")).isEqualTo(1);
        assertThat(told("%个部门逾期未编制 2027 年开放计划", "bureau.supervisor")).isEqualTo(1);
        look(LocalDate.of(2027, 3, 18));
        look(LocalDate.of(2027, 3, 31));
        assertThat(told("开放计划：1 项应于 2027-03-31 前开放", "education.data-officer")).isEqualTo(1);
    }

    private void look(LocalDate day) {
        clock.setToday(day);
        watch.look();
    }

    private long told(String subject, String person) {
        return jdbc.queryForObject(
                "select count(*) from message where subject like ? and person_id = ?", Long.class, subject, person);
    }

    private long item(String name) {
        return jdbc.queryForObject("select id from open_plan_item where name = ?", Long.class, name);
    }

    private int add(String name, String code, String quarter, String reason) throws Exception {
        return send(
                OWN + "/items",
                "name",
                name,
                "code",
                code,
                "quarter",
                quarter,
                "opening",
                "UNCONDITIONAL",
                "reason",
                reason);
    }

    private int send(String address, String... fields) throws Exception {
        return answer(address, fields).getStatus();
    }

    private MockHttpServletResponse answer(String address, String... fields) throws Exception {
        var request = post(address).with(as(officer)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private String text(String address, int status) throws Exception {
        var answer = mvc.perform(get(address)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
