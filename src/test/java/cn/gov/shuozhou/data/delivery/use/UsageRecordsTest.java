package cn.gov.shuozhou.data.delivery.use;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@MovableClockTest
@Transactional
@OnPostgres(Reason.SQL)
@DisplayName("第二十九条：使用记录，使用部门看自己的，提供部门看取用本部门数据的，县级主管部门看本区域的，市政务信息管理局看全部")
class UsageRecordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Organization organization;

    @Autowired
    private MovableClock clock;

    private GivenGrants given;
    private Grant ofCity;
    private Grant ofCounty;

    @BeforeEach
    void uses() {
        clock.setToday(TODAY);
        given = beans.createBean(GivenGrants.class);
        ofCity = given.to(GivenGrants.HOLDER, TODAY.minusYears(3), TODAY.plusDays(30));
        ofCounty = given.to("shuocheng-civil-affairs", TODAY, TODAY.plusDays(30));
        given.used(ofCity, TODAY.minusYears(3).atTime(9, 0), 12, "COMPLETED");
        given.used(ofCity, TODAY.atTime(9, 30), 34, "COMPLETED");
        given.used(ofCounty, TODAY.atTime(9, 0), 56, "INTERRUPTED");
    }

    @AfterEach
    void turnTheClockBack() {
        ClockUtil.reset();
    }

    @Test
    @DisplayName("各看各的；无关部门一条也看不到")
    void everybodySeesTheirOwn() throws Exception {
        assertThat(list("human-resources.requester", ""))
                .contains(ofCity.number())
                .doesNotContain(ofCounty.number());
        assertThat(list("civil-affairs.approver", "")).contains(ofCity.number(), ofCounty.number());
        assertThat(list("civil-affairs.approver", "part=TOOK")).doesNotContain(ofCity.number(), ofCounty.number());
        assertThat(list("shuocheng-data.county-authority", ""))
                .contains(ofCounty.number())
                .doesNotContain(ofCity.number());
        assertThat(list("bureau.supervisor", "")).contains(ofCity.number(), ofCounty.number());
        assertThat(list("public-security.data-officer", "")).doesNotContain(ofCity.number(), ofCounty.number());
    }

    @Test
    @DisplayName("县级主管部门打开本区域的授权，也能列出本区域的授权；别的授权不行")
    void aCountyAuthorityOpensTheGrants() throws Exception {
        String person = "shuocheng-data.county-authority";
        assertThat(answer(person, "/grants/" + ofCounty.number()).getStatus()).isEqualTo(200);
        assertThat(answer(person, "/grants/" + ofCity.number()).getStatus()).isEqualTo(404);
        assertThat(text(answer(person, "/grants?side=REGION")))
                .contains(ofCounty.number())
                .doesNotContain(ofCity.number());
        assertThat(text(answer(person, "/grants?side=ALL"))).contains("只有市政务信息管理局");
        assertThat(answer("civil-affairs.approver", "/grants?side=REGION").getStatus())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("按文字、形式、结果、日期筛选；日期颠倒的，400 并写明")
    void filters() throws Exception {
        String person = "civil-affairs.approver";
        assertThat(list(person, "outcome=INTERRUPTED"))
                .contains(ofCounty.number())
                .doesNotContain(ofCity.number());
        assertThat(list(person, "from=2026-11-24")).doesNotContain(ofCity.number(), ofCounty.number());
        assertThat(list(person, "from=2023-11-23&to=2023-11-23"))
                .contains(ofCity.number())
                .doesNotContain(ofCounty.number());
        assertThat(list(person, "format=JSON")).doesNotContain(ofCity.number());
        assertThat(list(person, "q=192.0.2.9 " + ofCounty.number()))
                .contains(ofCounty.number())
                .doesNotContain(ofCity.number());
        MockHttpServletResponse turned = answer(person, "/data-uses?from=2026-11-24&to=2026-11-23");
        assertThat(turned.getStatus()).isEqualTo(400);
        assertThat(text(turned)).contains("截止日 2026-11-23 早于起始日 2026-11-24");
    }

    @Test
    @DisplayName("至少保存三年：三年前的记录还在，一直可以查看；程序里没有删除它们的语句（NothingIsErasedTest）")
    void whatIsThreeYearsOldIsStillThere() throws Exception {
        assertThat(list("human-resources.requester", "to=2023-11-23")).contains("2023-11-23 09:00:00");
        assertThat(list("bureau.supervisor", "to=2023-11-23")).contains("2023-11-23 09:00:00");
    }

    private String list(String person, String query) throws Exception {
        MockHttpServletResponse answer = answer(person, "/data-uses?" + query);
        assertThat(answer.getStatus()).isEqualTo(200);
        return text(answer);
    }

    private MockHttpServletResponse answer(String person, String address) throws Exception {
        return mvc.perform(get(address).with(as(organization.person(person).orElseThrow())))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
