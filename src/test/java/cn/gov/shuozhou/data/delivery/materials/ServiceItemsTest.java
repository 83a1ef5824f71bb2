package cn.gov.shuozhou.data.delivery.materials;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.GrantOrder;
import cn.gov.shuozhou.data.delivery.GrantOrder.OrderedItem;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@MovableClockTest
@Transactional
@OnPostgres(Reason.SQL)
@DisplayName("第二十一条：能够通过共享平台获取的，不得要求重复提交；窗口逐项查得出能不能要求")
class ServiceItemsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String OFFICER = "civil-affairs.data-officer";
    private static final String REQUESTER = "civil-affairs.requester";
    private static int sequence;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ServiceItems services;

    @Autowired
    private Grants grants;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Organization organization;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MovableClock clock;

    private long service;

    @BeforeEach
    void aService() {
        clock.setToday(TODAY);
        service = services.add(new ServiceForm("SY-TEST", "低保待遇审批（测试）", "《社会救助暂行办法》第十一条，审核确认"), person(OFFICER));
    }

    @AfterEach
    void turnTheClockBack() {
        ClockUtil.reset();
    }

    @Test
    @DisplayName("示例数据有 15 个事项，每个都有材料，三种情形都有")
    void fifteenServices() {
        List<ServiceItem> all = services.list(
                        new ServiceFilter(null, null), person(REQUESTER).departmentCode())
                .whole()
                .rows();
        assertThat(all).hasSize(16).filteredOn(one -> one.id() != service).allSatisfy(one -> {
            assertThat(one.materials()).isGreaterThanOrEqualTo(2);
            assertThat(services.check(one)).isNotEmpty();
        });
        assertThat(all.stream().flatMap(one -> services.check(one).stream()).map(CheckedMaterial::verdict))
                .contains(
                        MaterialVerdict.NEEDS_APPLICATION,
                        MaterialVerdict.OUTSIDE,
                        MaterialVerdict.PAPER,
                        MaterialVerdict.OWN);
    }

    @Test
    @DisplayName("有授权并且有数据的，不得要求；授权不全、全部遮盖、已到期、暂停的，须申请；没有数据的写明")
    void whatAGrantGives() {
        material("户口簿", "101001/1", "公民身份号码、姓名", null);
        assertThat(checked().verdict()).isEqualTo(MaterialVerdict.NEEDS_APPLICATION);

        granted("101001/1", Map.of("姓名", MaskingRule.NAME));
        assertThat(checked().verdict()).isEqualTo(MaterialVerdict.NEEDS_APPLICATION);
        granted("101001/1", Map.of("公民身份号码", MaskingRule.FULL, "姓名", MaskingRule.NAME));
        assertThat(checked().verdict()).isEqualTo(MaterialVerdict.NEEDS_APPLICATION);

        Grant grant = granted("101001/1", Map.of("公民身份号码", MaskingRule.ID_NUMBER, "姓名", MaskingRule.NONE));
        assertThat(checked()).satisfies(one -> {
            assertThat(one.verdict()).isEqualTo(MaterialVerdict.OBTAINABLE);
            assertThat(one.verdict().mayBeAsked()).isFalse();
            assertThat(one.grant()).isEqualTo(grant.number());
            assertThat(one.words()).contains("公民身份号码经脱敏");
        });

        jdbc.update("update data_grant set suspended_at = ? where number = ?", TODAY.atStartOfDay(), grant.number());
        assertThat(checked().verdict()).isEqualTo(MaterialVerdict.NEEDS_APPLICATION);
        jdbc.update("update data_grant set suspended_at = null where number = ?", grant.number());
        jdbc.update("update data_set set state = 'REMOVED' where resource_id = ?", grant.resourceId());
        assertThat(checked().verdict()).isEqualTo(MaterialVerdict.NO_DATA);
        clock.setToday(TODAY.plusYears(2));
        assertThat(checked().verdict()).isEqualTo(MaterialVerdict.NEEDS_APPLICATION);
    }

    @Test
    @DisplayName("本部门自己的、目录中没有的、停用的、不适用电子文书的，各有说法")
    void theOtherCases() {
        material("低保证", "203001/1", "低保证号", null);
        material("授权书", null, "", null);
        material("身份证原件", null, "", "《婚姻登记条例》第五条，当场核对");
        material("婚姻登记证明", "101002/1", "登记字号", null);
        jdbc.update("update resource set status = 'RETIRED' where code = '101001/1'");
        jdbc.update(
                "insert into service_material (service_id, name, resource_code, item_names) values (?, '户口簿', '101001/1', '姓名')",
                service);
        jdbc.update(
                "insert into service_material (service_id, name, resource_code, item_names) values (?, '参保证明', '203002/1', '改了名的')",
                service);

        assertThat(services.check(services.service(service)))
                .extracting(CheckedMaterial::verdict)
                .containsExactly(
                        MaterialVerdict.OWN,
                        MaterialVerdict.OUTSIDE,
                        MaterialVerdict.PAPER,
                        MaterialVerdict.OWN,
                        MaterialVerdict.OUTSIDE,
                        MaterialVerdict.OUTSIDE);
    }

    @Test
    @DisplayName("须申请的，一键打开填好的申请表：信息项、用途、依据已填，什么也没有提交；别的部门的人不能代为申请")
    void oneClickPreparesTheApplication() throws Exception {
        material("户口簿", "101001/1", "公民身份号码、姓名", null);
        String link = checked().application();
        assertThat(page(REQUESTER, "/services/" + service)).contains("准备共享申请");
        assertThat(page("education.requester", "/services/" + service))
                .contains("由办理部门的经办人申请")
                .doesNotContain("准备共享申请<");

        String form = text(mvc.perform(get(URI.create(link)).with(as(person(REQUESTER))))
                .andReturn()
                .getResponse());

        assertThat(form).contains("办理“低保待遇审批（测试）”时核验申请材料", "《社会救助暂行办法》第十一条", "户籍人口基本信息");
        for (String name : List.of("公民身份号码", "姓名")) {
            long item = item("101001/1", name);
            assertThat(form).containsPattern("id=\"item-" + item + "\"[^>]*checked");
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from sharing_application where requester_person = ?", Long.class, REQUESTER))
                .isZero();
    }

    @Test
    @DisplayName("接口给窗口系统同样的判定")
    void theInterface() throws Exception {
        material("户口簿", "101001/1", "公民身份号码、姓名", null);
        granted("101001/1", Map.of("公民身份号码", MaskingRule.NONE, "姓名", MaskingRule.NONE));
        mvc.perform(get("/api/services?q=SY-TEST").with(as(person(REQUESTER))))
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[*].code", contains("SY-TEST")));
        mvc.perform(get("/api/services/" + service).with(as(person(REQUESTER))))
                .andExpect(jsonPath("$.department").value("朔州市民政局"))
                .andExpect(jsonPath("$.materials[0].verdict").value("OBTAINABLE"))
                .andExpect(jsonPath("$.materials[0].mayBeAsked").value(false));
    }

    @ParameterizedTest(name = "{0}|{1}|{2}")
    @CsvSource(delimiter = '|', textBlock = """
                    ''       | 101001/1 | 姓名          | 材料名称不能为空
                    户口簿   | 999999/9 | 姓名          | 目录中没有代码为“999999/9”的信息资源
                    户口簿   | 101001/1 | 姓名、没有这项 | 没有信息项“没有这项”
                    户口簿   | 101001/1 | ''            | 请写明材料的内容在哪些信息项里
                    户口簿   | ''       | 姓名          | 请同时填写信息资源代码
                    """)
    @DisplayName("材料填写有误：400，写明哪一项怎样改，没有登记，已填写的还在")
    void whatIsWrong(String name, String resource, String items, String sentence) throws Exception {
        MockHttpServletResponse answer = send(
                OFFICER,
                post("/services/" + service + "/materials")
                        .param("material", name)
                        .param("resource", resource)
                        .param("items", items));
        refused(answer, 400, sentence);
        assertThat(services.check(services.service(service))).isEmpty();
    }

    @Test
    @DisplayName("事项由本部门的数据专员维护：登记、移除材料、停用；编码不能重复")
    void whoKeepsThem() throws Exception {
        refused(send("education.data-officer", materialOf(service)), 403, "由朔州市民政局的数据专员维护");
        assertThat(send(REQUESTER, post("/services/new").param("code", "SY-X")).getStatus())
                .isEqualTo(403);
        refused(
                send(
                        OFFICER,
                        post("/services/new")
                                .param("code", "SY-TEST")
                                .param("name", "再登记")
                                .param("basis", "《某某条例》第一条第二款")),
                400,
                "事项编码“SY-TEST”已经登记过");
        refused(
                send(OFFICER, post("/services/new").param("code", "有 空格")),
                400,
                "只由字母、数字和短横线组成",
                "事项名称不能为空",
                "请写明办理依据");

        assertThat(send(OFFICER, materialOf(service)).getStatus()).isEqualTo(302);
        long material = checked().id();
        String removal = "/services/" + service + "/materials/" + material + "/removal";
        refused(send("education.data-officer", post(removal)), 403, "数据专员维护");
        assertThat(send(OFFICER, post(removal)).getStatus()).isEqualTo(302);
        refused(send(OFFICER, post(removal)), 404, "没有这份材料");
        assertThat(send(OFFICER, post("/services/" + service + "/retirement")).getStatus())
                .isEqualTo(302);
        refused(send(OFFICER, get("/services/" + service)), 404, "没有这个政务服务事项");
    }

    private static MockHttpServletRequestBuilder materialOf(long service) {
        return post("/services/" + service + "/materials")
                .param("material", "户口簿")
                .param("resource", "101001/1")
                .param("items", "公民身份号码, 姓名");
    }

    private void material(String name, String resource, String items, String paper) {
        services.addMaterial(service, new MaterialForm(name, resource, items, paper), person(OFFICER));
    }

    /** The first material. */
    private CheckedMaterial checked() {
        return services.check(services.service(service)).get(0);
    }

    private Grant granted(String resource, Map<String, MaskingRule> items) {
        return grants.grant(new GrantOrder(
                "GX-140600-20261123-V" + ++sequence,
                catalog.idOf(resource).orElseThrow(),
                "civil-affairs",
                items.entrySet().stream()
                        .map(one -> new OrderedItem(item(resource, one.getKey()), one.getValue(), "逐人核验须比对原值"))
                        .toList(),
                "核验申请材料",
                DeliveryMode.FILE,
                TODAY,
                TODAY.plusYears(1),
                ""));
    }

    private long item(String resource, String name) {
        return catalog.items(catalog.idOf(resource).orElseThrow()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Person person(String id) {
        return organization.person(id).orElseThrow();
    }

    private String page(String person, String address) throws Exception {
        return text(send(person, get(address)));
    }

    private MockHttpServletResponse send(String person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as(person(person))).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static void refused(MockHttpServletResponse answer, int status, String... words) throws Exception {
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(status);
        assertThat(text(answer)).contains(words);
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
