package cn.gov.shuozhou.data.opening.materials;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@MovableClockTest
@Transactional
@OnPostgres(Reason.SQL)
@DisplayName("第二十一条：公众反映仍被要求提交平台能够获取的材料，市政务信息管理局核实，属实的告知办理部门")
class MaterialReportsTest {

    private static final LocalDate MON_2026_11_23 = LocalDate.of(2026, 11, 23);
    private static final String STORY = "上周在民政窗口办理，要求复印户口簿两份";

    private static int addresses;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PublicForms forms;

    @Autowired
    private Organization organization;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MovableClock clock;

    private String service;

    @BeforeEach
    void monday() {
        clock.setToday(MON_2026_11_23);
        service = jdbc.queryForObject("select id from service_item where code = 'SY-MZ-001'", String.class);
    }

    @AfterEach
    void turnTheClockBack() {
        ClockUtil.reset();
    }

    @Test
    @DisplayName("不登录就能反映；市局得到告知并核实；属实的办理部门看到，以前和不属实的看不到；核实只有一次")
    void itIsLookedInto() throws Exception {
        assertThat(text(mvc.perform(get("/open/materials")).andReturn().getResponse()))
                .contains("仍被要求提交材料", "最低生活保障待遇审批（朔州市民政局）");
        MockHttpServletResponse sent = send(service, "户口簿", STORY, opened());
        assertThat(sent.getStatus()).isEqualTo(200);
        assertThat(text(sent)).contains("已经收到");
        assertThat(told("bureau.supervisor")).contains("待核实：办理“最低生活保障待遇审批”仍被要求提交材料");
        assertThat(staff("civil-affairs.approver", "").getStatus()).isEqualTo(404);

        assertThat(decide("civil-affairs.approver", "true", "不归市局核实也可以").getStatus())
                .isEqualTo(403);
        MockHttpServletResponse tooShort = decide("bureau.supervisor", "true", "嗯");
        assertThat(tooShort.getStatus()).isEqualTo(400);
        assertThat(text(tooShort)).contains("核实的情况");
        assertThat(decide("bureau.supervisor", "true", "查看窗口登记，属实。").getStatus())
                .isEqualTo(302);

        assertThat(text(staff("civil-affairs.approver", ""))).contains("属实", STORY, "查看窗口登记");
        assertThat(staff("education.approver", "").getStatus()).isEqualTo(404);
        assertThat(told("civil-affairs.data-officer")).contains("“最低生活保障待遇审批”要求提交了平台能够获取的材料");
        assertThat(text(decide("bureau.supervisor2", "false", "再次核实的情况"))).contains("已由其他人核实");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    ''   | 户口簿             | 上周在民政窗口要求复印两份       | 请选择办理的事项
                    9999999 | 户口簿          | 上周在民政窗口要求复印两份       | 没有这个政务服务事项
                    ok   | ''                 | 上周在民政窗口要求复印两份       | 被要求提交的材料不能为空
                    ok   | 户口簿             | 要了                            | 经过
                    ok   | 户口簿             | 我的电话 13812345678，要求复印两份 | 写有手机号码
                    """)
    @DisplayName("没有选事项、没有写材料、写得太短、写了个人号码的，不收，写明怎样改")
    void whatIsNotTaken(String chosen, String material, String content, String sentence) throws Exception {
        MockHttpServletResponse answer = send("ok".equals(chosen) ? service : chosen, material, content, opened());
        assertThat(answer.getStatus()).isIn(400, 404);
        assertThat(text(answer)).contains(sentence);
        assertThat(reports()).isZero();
    }

    @Test
    @DisplayName("程序填的、没有令牌的不收；一个地址一天最多五次")
    void strangersAreKeptInBounds() throws Exception {
        String form = opened();
        assertThat(send(service, "户口簿", STORY, form).getStatus()).isEqualTo(200);
        assertThat(at("9.9.6.1", service, "户口簿", STORY, "").getStatus()).isEqualTo(400);
        assertThat(mvc.perform(post("/open/materials")
                                .param("service", service)
                                .param("material", "户口簿")
                                .param("content", STORY)
                                .param("form", opened())
                                .param("website", "https://example.com"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
        assertThat(reports()).isEqualTo(1);
        for (int i = 0; i < 5; i++) {
            assertThat(at("9.9.6.2", service, "户口簿", STORY, opened()).getStatus())
                    .isEqualTo(200);
        }
        MockHttpServletResponse sixth = at("9.9.6.2", service, "户口簿", STORY, opened());
        assertThat(sixth.getStatus()).isEqualTo(429);
        assertThat(text(sixth)).contains("一天最多反映 5 次");
        assertThat(reports()).isEqualTo(6);
    }

    /** A form as somebody has it who took a minute to fill it in. */
    private String opened() {
        String token = forms.token(null);
        clock.setNow(LocalDateTime.now(clock).plusMinutes(1));
        return token;
    }

    private MockHttpServletResponse send(String chosen, String material, String content, String form) throws Exception {
        return at("9.9.5." + ++addresses, chosen, material, content, form);
    }

    private MockHttpServletResponse at(String address, String chosen, String material, String content, String form)
            throws Exception {
        return mvc.perform(post("/open/materials")
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        })
                        .param("service", chosen)
                        .param("material", material)
                        .param("content", content)
                        .param("form", form))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse staff(String person, String act) throws Exception {
        return mvc.perform(get("/opening/material-reports/" + latest() + act)
                        .with(as(organization.person(person).orElseThrow())))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse decide(String person, String confirmed, String opinion) throws Exception {
        return mvc.perform(post("/opening/material-reports/" + latest() + "/decision")
                        .param("confirmed", confirmed)
                        .param("opinion", opinion)
                        .with(as(organization.person(person).orElseThrow()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private long latest() {
        return jdbc.queryForObject("select max(id) from material_report", Long.class);
    }

    private long reports() {
        return jdbc.queryForObject("select count(*) from material_report", Long.class);
    }

    private List<String> told(String person) {
        return jdbc.queryForList("select subject from message where person_id = ?", String.class, person);
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
