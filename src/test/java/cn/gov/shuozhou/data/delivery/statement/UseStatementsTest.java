package cn.gov.shuozhou.data.delivery.statement;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.GrantOrder;
import cn.gov.shuozhou.data.delivery.GrantOrder.OrderedItem;
import cn.gov.shuozhou.data.delivery.OnwardConsent;
import cn.gov.shuozhou.data.delivery.OnwardConsents;
import cn.gov.shuozhou.data.delivery.OnwardTarget;
import cn.gov.shuozhou.data.delivery.statement.UseStatements.MissingStatement;
import cn.gov.shuozhou.data.delivery.use.GivenGrants;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@MovableClockTest
@Transactional
@OnPostgres(Reason.SQL)
@DisplayName("第二十九条：使用部门每年说明取得的数据怎样使用；到期提醒、逾期催报（系统约定）")
class UseStatementsTest {

    private static final LocalDate IN_2026 = LocalDate.of(2026, 11, 23);
    private static final LocalDate MON_2027_01_04 = LocalDate.of(2027, 1, 4);

    /** Twenty working days later; five before it; the day after it. */
    private static final LocalDate DUE = LocalDate.of(2027, 2, 1);

    private static final LocalDate REMINDED = LocalDate.of(2027, 1, 25);
    private static final LocalDate URGED = LocalDate.of(2027, 2, 2);

    /** Ten working days after that, the Spring Festival left out. */
    private static final LocalDate LAST = LocalDate.of(2027, 2, 18);

    private static final String HOLDER = "human-resources.requester";
    private static final String PROVIDER = "civil-affairs.approver";
    private static final String BUREAU = "bureau.supervisor";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private StatementWatch watch;

    @Autowired
    private UseStatements statements;

    @Autowired
    private OnwardConsents consents;

    @Autowired
    private Organization organization;

    @Autowired
    private SqlSessionTemplate session;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MovableClock clock;

    private GivenGrants given;
    private Grant grant;

    @BeforeEach
    void aGrant() {
        given = beans.createBean(GivenGrants.class);
        jdbc.update("delete from message");
        jdbc.update("update data_grant set valid_from = ?, valid_to = ?", IN_2026.minusYears(5), IN_2026.minusYears(4));
        clock.setToday(IN_2026);
        grant = given.to(GivenGrants.HOLDER, IN_2026, IN_2026.plusYears(1));
        given.used(grant, IN_2026.atTime(9, 0), 40, "COMPLETED");
        given.used(grant, MON_2027_01_04.atTime(9, 0), 2, "COMPLETED");
    }

    @AfterEach
    void turnTheClockBack() {
        ClockUtil.reset();
    }

    @Test
    @DisplayName("一月起请上一年持有授权的部门报送，各部门一份，列出那一年的授权；没有授权的不报；四月起不再请")
    void whoIsAsked() {
        Grant later = given.to("public-security", MON_2027_01_04, MON_2027_01_04.plusDays(30));
        Grant ended = given.to("education", IN_2026, IN_2026.plusDays(30));
        jdbc.update(
                "update data_grant set revoked_at = ?, revoked_reason = '不再需要' where number = ?",
                IN_2026.plusDays(1).atStartOfDay(),
                ended.number());
        look(LocalDate.of(2026, 12, 31));
        assertThat(asked()).as("2025 年度的，十二月不请").isEmpty();

        look(MON_2027_01_04);
        look(MON_2027_01_04);

        assertThat(asked()).containsExactly("education 2026 2027-02-01", "human-resources 2026 2027-02-01");
        assertThat(told(HOLDER)).containsExactly("请报送2026 年度使用情况说明");
        assertThat(jdbc.queryForList("select grant_number from use_statement_grant", String.class))
                .containsExactlyInAnyOrder(grant.number(), ended.number())
                .doesNotContain(later.number());

        jdbc.update("delete from use_statement_grant");
        jdbc.update("delete from use_statement");
        look(LocalDate.of(2027, 4, 1));
        assertThat(asked()).isEmpty();
    }

    @Test
    @DisplayName("逐项填写、报送；报送以前只有本部门看到内容，以后提供部门看到自己数据的，市政务信息管理局看全部，无关部门 404")
    void itIsWrittenAndSent() throws Exception {
        look(MON_2027_01_04);
        assertThat(page(HOLDER)).contains("待报送", "请于 2027-02-01", "1 次，40 行", "还没有填写", grant.number());

        assertThat(write(typed()).getStatus()).isEqualTo(302);

        assertThat(page(HOLDER)).contains("核对参保资格 40 人", "本局数据中心").doesNotContain("还没有填写");
        assertThat(page(PROVIDER)).contains("还没有报送").doesNotContain("核对参保资格 40 人");
        assertThat(list(PROVIDER, "")).contains(grant.number()).doesNotContain("核对参保资格 40 人");

        assertThat(send(HOLDER).getStatus()).isEqualTo(302);

        assertThat(page(HOLDER)).contains("已报送", "不能再改").doesNotContain(">修改<");
        assertThat(page(PROVIDER)).contains("核对参保资格 40 人", "没有提供给第三方", "本局数据中心");
        assertThat(list(BUREAU, "state=SENT&year=2026")).contains("核对参保资格 40 人");
        assertThat(list(BUREAU, "state=LATE")).doesNotContain(grant.number());
        assertThat(list(BUREAU, "passing=AGREED")).doesNotContain(grant.number());
        assertThat(list("public-security.data-officer", "")).doesNotContain(grant.number());
        refused(answer("public-security.data-officer", get(address())), 404, "没有这份使用情况说明");
        refused(write(typed()), 409, "已由", "不能再改");
        refused(send(HOLDER), 409, "已由", "不能再改");
    }

    @Test
    @DisplayName("没有填完的不能报送，写明缺哪些；只有本部门的经办人和数据专员可以填写、报送")
    void whatIsUnwritten() throws Exception {
        look(MON_2027_01_04);
        refused(send(HOLDER), 409, "还有 1 项授权没有填写", grant.number());
        refused(send("human-resources.approver"), 403, "由使用部门的经办人或者数据专员");
        refused(send(PROVIDER), 403, "由使用部门的经办人或者数据专员");
        refused(answer(PROVIDER, get(row())), 403, "由使用部门的经办人");
        refused(answer(HOLDER, get(address() + "/rows/SQ-none")), 404, "没有授权“SQ-none”");
        refused(answer(HOLDER, get("/data-uses/statements/0")), 404, "没有这份使用情况说明");
        assertThat(jdbc.queryForObject("select count(*) from use_statement_row", Long.class))
                .isZero();
    }

    @Test
    @DisplayName("经提供部门同意的，勾选那一年里这项授权的同意；没有同意的另选，提供部门和市政务信息管理局筛选得到")
    void passedOn() throws Exception {
        OnwardConsent consent = consent(grant, IN_2026.plusYears(1));
        OnwardConsent foreign = consent(given.to("education", IN_2026, IN_2026.plusDays(30)), IN_2026.plusDays(30));
        look(MON_2027_01_04);
        Map<String, String> agreed = new HashMap<>(typed());
        agreed.put("passing", "AGREED");
        agreed.put("consents", foreign.number());
        refused(write(agreed), 400, "不是这项授权在这一年里的同意", consent.number());
        agreed.put("consents", consent.number());
        agreed.put("passing", "NONE");
        refused(write(agreed), 400, "请改选，或者去掉勾选");
        agreed.put("passing", "AGREED");
        assertThat(write(agreed).getStatus()).isEqualTo(302);
        session.clearCache();
        assertThat(page(HOLDER)).contains(consent.inWords());

        // What was written before consents were known says less than it must.
        jdbc.update("delete from use_statement_consent");
        session.clearCache();
        refused(send(HOLDER), 409, "没有勾选提供部门的同意", grant.number());
        Map<String, String> without = new HashMap<>(typed());
        without.put("passing", "UNAGREED");
        without.put("passedTo", "课题组急用，汇总后给了某某大学");
        assertThat(write(without).getStatus()).isEqualTo(302);
        assertThat(send(HOLDER).getStatus()).isEqualTo(302);
        session.clearCache();
        assertThat(list(BUREAU, "passing=UNAGREED")).contains(grant.number(), "没有提供部门的同意");
        assertThat(list(PROVIDER, "passing=UNAGREED")).contains(grant.number());
        assertThat(list(BUREAU, "passing=AGREED")).doesNotContain(grant.number());
    }

    private OnwardConsent consent(Grant passed, LocalDate until) {
        return consents.give(
                passed.number(),
                OnwardTarget.NAMED,
                "山西某某大学",
                new GrantOrder(
                        passed.caseNumber(),
                        passed.resourceId(),
                        passed.departmentCode(),
                        passed.items().stream()
                                .map(item -> new OrderedItem(item.itemId(), item.masking()))
                                .toList(),
                        passed.purpose(),
                        passed.mode(),
                        passed.validFrom(),
                        until,
                        ""));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    usedFor     | ''             | 请写明用于什么
                    usedFor     | 用用用用用用用用        | 重复
                    passing     | ''             | 请选择是否提供给第三方或者公开
                    passing     | SOLD           | 请选择是否提供给第三方或者公开
                    passing     | AGREED         | 请勾选提供部门的同意
                    passing     | UNAGREED       | 请写明提供给谁
                    passedTo    | 提供给市财政局          | 却没有选择
                    keeping     | ''             | 请选择数据现在怎样
                    keeping     | DESTROYED      | 请填写销毁日期
                    keeping     | NOT_KEPT       | 请不要填写存放的地方
                    storedWhere | ''             | 请写明存放在哪里
                    destroyedOn | 2026-12-01     | 没有选择“已销毁”
                    """)
    @DisplayName("填写有误：400，写明哪一项怎样改，什么也没有保存，已填写的还在")
    void whatIsWrong(String field, String value, String sentence) throws Exception {
        look(MON_2027_01_04);
        Map<String, String> typed = new HashMap<>(typed());
        typed.put(field, value);

        refused(write(typed), 400, sentence, typed.get("usedFor"));

        assertThat(jdbc.queryForObject("select count(*) from use_statement_row", Long.class))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22", "2027-01-05", "昨天"})
    @DisplayName("销毁日期须在授权生效到今天之间，并且是日期")
    void theDayOfDestruction(String day) throws Exception {
        look(MON_2027_01_04);
        Map<String, String> typed = new HashMap<>(typed());
        typed.put("keeping", "DESTROYED");
        typed.put("destroyedOn", day);
        refused(write(typed), 400, "销毁日期");
        typed.put("destroyedOn", "2026-12-20");
        assertThat(write(typed).getStatus()).isEqualTo(302);
        assertThat(page(HOLDER)).contains("已销毁（2026-12-20）");
    }

    @Test
    @DisplayName("到期前提醒一次，逾期催报一次并告知市政务信息管理局；催报后仍不报的才算没有说明；报送了的都不再打扰")
    void remindersAndUrging() throws Exception {
        look(MON_2027_01_04);
        look(REMINDED.minusDays(3));
        assertThat(told(HOLDER)).hasSize(1);
        look(REMINDED);
        look(REMINDED);
        assertThat(told(HOLDER)).hasSize(2).last().isEqualTo("2026 年度使用情况说明将于 2027-02-01 到期");

        look(DUE);
        assertThat(told(HOLDER)).hasSize(2);
        look(URGED);
        look(URGED);
        assertThat(told(HOLDER)).hasSize(3).last().isEqualTo("2026 年度使用情况说明逾期未报");
        assertThat(told("human-resources.approver")).containsExactly("2026 年度使用情况说明逾期未报");
        assertThat(told(BUREAU)).containsExactly("1 个部门逾期未报使用情况说明");
        assertThat(list(BUREAU, "state=LATE")).contains(grant.number(), "逾期未报");

        at(LAST);
        assertThat(statements.missing()).isEmpty();
        at(LAST.plusDays(1));
        assertThat(statements.missing())
                .extracting(MissingStatement::departmentCode, MissingStatement::dueOn, MissingStatement::grants)
                .containsExactly(tuple("human-resources", DUE, List.of(grant.number())));

        write(typed());
        send(HOLDER);
        session.clearCache();
        assertThat(statements.missing()).isEmpty();
        assertThat(list(BUREAU, "state=SENT_LATE")).contains(grant.number(), "逾期报送");
    }

    private void look(LocalDate day) {
        at(day);
        watch.look();
    }

    private void at(LocalDate day) {
        clock.setToday(day);
        session.clearCache();
    }

    private static Map<String, String> typed() {
        return Map.of("usedFor", "核对参保资格 40 人，结果告知本人", "passing", "NONE", "keeping", "IN_USE", "storedWhere", "本局数据中心");
    }

    private String address() {
        return "/data-uses/statements/"
                + jdbc.queryForObject(
                        "select id from use_statement where department_code = 'human-resources'", Long.class);
    }

    private String row() {
        return address() + "/rows/" + grant.number();
    }

    private MockHttpServletResponse write(Map<String, String> typed) throws Exception {
        MockHttpServletRequestBuilder request = post(row());
        typed.forEach(request::param);
        return answer(HOLDER, request);
    }

    private MockHttpServletResponse send(String person) throws Exception {
        return answer(person, post(address() + "/sending"));
    }

    private String page(String person) throws Exception {
        return text(answer(person, get(address())));
    }

    private String list(String person, String query) throws Exception {
        return text(answer(person, get("/data-uses/statements?" + query)));
    }

    private MockHttpServletResponse answer(String person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as(organization.person(person).orElseThrow()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private List<String> asked() {
        return jdbc.queryForList(
                "select department_code || ' ' || statement_year || ' ' || due_on from use_statement"
                        + " order by department_code",
                String.class);
    }

    private List<String> told(String person) {
        return jdbc.queryForList("select subject from message where person_id = ? order by id", String.class, person);
    }

    private static void refused(MockHttpServletResponse answer, int status, String... words) throws Exception {
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(status);
        assertThat(text(answer)).contains(words);
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
