package cn.gov.shuozhou.data.delivery;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.delivery.GrantOrder.OrderedItem;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

/** A grant is suspended, lifted, ended and given back on its page; both sides know, and nothing flows meanwhile. */
@MovableClockTest
@DisplayName("第二十九条：暂停、解除、收回和交回授权")
@OnPostgres(Reason.SQL)
class SuspensionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String REASON = "下载的数据用于信用评分，超出申请用途";
    private static int sequence;

    @Autowired
    private MockMvc mvc;

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

    private Person holder;
    private Person provider;
    private Person bureau;
    private Person stranger;

    @BeforeEach
    void people() {
        clock.setToday(TODAY);
        holder = person("human-resources.requester");
        provider = person("civil-affairs.approver");
        bureau = person("bureau.supervisor");
        stranger = person("public-security.data-officer");
    }

    @AfterEach
    void forget() {
        Stream.of("data_use", "grant_token", "grant_suspension", "data_grant_item", "data_grant", "message")
                .forEach(table -> jdbc.update("delete from " + table));
        ClockUtil.reset();
    }

    @Test
    @DisplayName("提供部门暂停：页面、下载和接口令牌当即停止，双方和市政务信息管理局得到告知；解除后继续")
    void aSuspendedGrantGivesNothingUntilItIsLifted() throws Exception {
        Grant file = granted(DeliveryMode.FILE);
        Grant api = granted(DeliveryMode.API);
        String token = token(api);
        assertThat(download(file).getStatus()).isEqualTo(200);
        assertThat(read(api, token).getStatus()).isEqualTo(200);

        assertThat(suspend(provider, file, "MISUSE", REASON).getStatus()).isEqualTo(302);
        assertThat(suspend(provider, api, "INCIDENT", "接口地址外泄，正在排查").getStatus())
                .isEqualTo(302);

        refused(download(file), 403, "已暂停", provider.departmentName() + provider.name(), "超范围使用", REASON);
        refused(read(api, token), 403, "已暂停", "安全事件");
        assertThat(told(holder)).contains("授权已暂停：" + file.resourceName());
        assertThat(told(provider)).contains("授权已暂停：" + file.resourceName());
        assertThat(told(bureau)).contains("授权已暂停：" + file.resourceName());
        assertThat(page(holder, file)).contains("已暂停", provider.name(), "2026-11-23", "超范围使用", REASON, "暂停记录");
        assertThat(list(holder, "status=SUSPENDED")).contains(file.number(), api.number());
        assertThat(list(holder, "status=VALID")).doesNotContain(file.number());

        assertThat(lift(provider, file, standing(file), "已整改，用途已核实一致").getStatus())
                .isEqualTo(302);

        assertThat(download(file).getStatus()).isEqualTo(200);
        refused(read(api, token), 403, "已暂停");
        assertThat(told(holder)).contains("授权已恢复：" + file.resourceName());
        assertThat(page(holder, file)).contains("有效", "已整改，用途已核实一致");
    }

    @Test
    @DisplayName("市政务信息管理局的暂停只由其解除；提供部门的，双方都可以解除")
    void whatTheBureauSuspendsTheBureauLifts() throws Exception {
        Grant grant = granted(DeliveryMode.FILE);
        suspend(bureau, grant, "OTHER", "信访反映数据外流，先行核查");

        refused(lift(provider, grant, standing(grant), "经查不属实，予以恢复"), 403, "只能由其解除");
        assertThat(page(provider, grant)).doesNotContain("<summary>解除暂停");
        assertThat(lift(bureau, grant, standing(grant), "经查不属实，予以恢复").getStatus())
                .isEqualTo(302);

        suspend(provider, grant, "WRONG_DATA", "上一版数据列错位，正在更正");
        assertThat(lift(bureau, grant, standing(grant), "数据已更正并重新上传").getStatus())
                .isEqualTo(302);
    }

    @Test
    @DisplayName("他人已解除的暂停再解除：409，说明谁已解除；又有新的暂停的，也不会被误解除")
    void liftingWhatAnotherHasLifted() throws Exception {
        Grant grant = granted(DeliveryMode.FILE);
        suspend(provider, grant, "MISUSE", REASON);
        long seen = standing(grant);
        lift(provider, grant, seen, "已整改，用途已核实一致");

        refused(lift(bureau, grant, seen, "同意恢复使用"), 409, "已由" + provider.departmentName() + provider.name(), "解除");

        suspend(provider, grant, "INCIDENT", "接口地址外泄，正在排查");
        refused(lift(bureau, grant, seen, "同意恢复使用"), 409, "无须再解除");
        assertThat(grants.find(grant.number()).orElseThrow().status(TODAY)).isEqualTo(Grant.Status.SUSPENDED);
    }

    @Test
    @DisplayName("重复暂停、暂停已收回的、收回已收回的：409，说明谁在何时已办")
    void whatIsDoneIsNotDoneTwice() throws Exception {
        Grant grant = granted(DeliveryMode.FILE);
        suspend(provider, grant, "MISUSE", REASON);
        refused(suspend(bureau, grant, "OTHER", "先行核查使用情况"), 409, provider.name(), "没有重复暂停");

        assertThat(end(bureau, grant, "核实超范围使用，不再提供").getStatus()).isEqualTo(302);

        refused(end(provider, grant, "核实超范围使用，不再提供"), 409, "由" + bureau.departmentName() + bureau.name(), "收回");
        refused(suspend(provider, grant, "MISUSE", REASON), 409, "不能再暂停");
        refused(lift(provider, grant, standing(grant), "已整改，用途已核实一致"), 409, "不能再解除暂停");
        refused(giveBack(holder, grant, "该项工作已经结束"), 409, "不能再交回");
        refused(download(grant), 403, "已收回", "核实超范围使用");
        assertThat(told(holder)).contains("授权已收回：" + grant.resourceName());
        assertThat(page(holder, grant)).contains(bureau.name(), "核实超范围使用，不再提供").doesNotContain("您可以办理");
    }

    @Test
    @DisplayName("使用部门交回：双方得到告知，令牌同时失效，状态为已交回")
    void theHolderGivesItBack() throws Exception {
        Grant grant = granted(DeliveryMode.API);
        String token = token(grant);

        assertThat(giveBack(holder, grant, "该项工作已经结束").getStatus()).isEqualTo(302);

        refused(read(grant, token), 410, "已由本部门交回");
        assertThat(told(provider)).contains("授权已交回：" + grant.resourceName());
        assertThat(told(holder)).contains("授权已交回：" + grant.resourceName());
        assertThat(list(holder, "status=RETURNED")).contains(grant.number());
        assertThat(list(holder, "status=REVOKED")).doesNotContain(grant.number());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    空白             | '   '    | 请写明暂停的理由
                    只有符号         | '。。。！！！、、' | 只有空白或符号
                    太短             | '超用途'     | 太短
                    同一个字         | '用用用用用用用用' | 重复
                    """)
    @DisplayName("理由")
    void aReasonSaysSomething(String name, String reason, String sentence) throws Exception {
        Grant grant = granted(DeliveryMode.FILE);

        refused(suspend(provider, grant, "MISUSE", reason), 400, sentence);

        assertThat(grants.find(grant.number()).orElseThrow().status(TODAY)).isEqualTo(Grant.Status.VALID);
    }

    @Test
    @DisplayName("理由过长、原因不在所列之中：400，写明哪一项，什么也没有改变")
    void whatCannotBeRead() throws Exception {
        Grant grant = granted(DeliveryMode.FILE);
        refused(suspend(provider, grant, "MISUSE", "超出用途的具体情形。".repeat(60)), 400, "暂停的理由不能超过 500 个字");
        refused(suspend(provider, grant, "ANGER", REASON), 400, "请选择暂停的原因");
        refused(suspend(provider, grant, "", " "), 400, "请选择暂停的原因", "请写明暂停的理由");
        refused(end(provider, grant, " "), 400, "请写明收回的理由");
        refused(giveBack(holder, grant, "……"), 400, "交回的理由里没有文字");
        refused(lift(provider, grant, 1, REASON), 404, "没有这次暂停");
        assertThat(page(holder, grant)).contains("有效").doesNotContain("暂停记录");
    }

    @Test
    @DisplayName("无关部门：404，不透露有没有这项授权；使用部门不能自己暂停，提供部门的经办人不能办理")
    void whoHasNoBusinessWithIt() throws Exception {
        Grant grant = granted(DeliveryMode.FILE);
        refused(send(stranger, get("/grants/" + grant.number())), 404, "没有编号为");
        refused(suspend(stranger, grant, "MISUSE", REASON), 404, "没有编号为");
        refused(end(stranger, grant, REASON), 404, "没有编号为");
        refused(giveBack(provider, grant, REASON), 404, "没有编号为");
        refused(suspend(holder, grant, "MISUSE", REASON), 403, "不再需要的，请交回");
        refused(suspend(person("civil-affairs.requester"), grant, "MISUSE", REASON), 403, "只有提供部门的审批人");
        refused(send(provider, get("/grants/" + grant.number() + "/data.csv")), 404, "没有编号为");
        assertThat(list(provider, "side=GIVEN")).contains(grant.number(), holder.departmentName());
        assertThat(list(bureau, "side=ALL")).contains(grant.number());
        refused(send(provider, get("/grants?side=ALL")), 403, "只有市政务信息管理局");
    }

    @Test
    @DisplayName("两人同时暂停：一人办成，另一人 409，得知是谁")
    void twoAtOnce() throws Exception {
        Grant grant = granted(DeliveryMode.FILE);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Callable<Integer>> calls = Stream.of(provider, bureau)
                .<Callable<Integer>>map(person -> () -> {
                    together.await();
                    return suspend(person, grant, "MISUSE", REASON).getStatus();
                })
                .toList();
        try {
            List<Future<Integer>> answers = two.invokeAll(calls);
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(302, 409);
        } finally {
            two.shutdown();
        }
        assertThat(jdbc.queryForObject("select count(*) from grant_suspension", Integer.class))
                .isEqualTo(1);
    }

    private Grant granted(DeliveryMode mode) {
        long resource = jdbc.queryForObject(
                "select min(d.resource_id) from data_set d join resource r on r.id = d.resource_id"
                        + " where d.state = 'CURRENT' and d.row_total > 5 and r.provider_code = 'civil-affairs'",
                Long.class);
        List<OrderedItem> items = catalog.items(resource).stream()
                .limit(2)
                .map(Item::id)
                .map(id -> new OrderedItem(id, MaskingRule.FULL))
                .toList();
        return grants.grant(new GrantOrder(
                "GX-140600-20261123-S" + ++sequence,
                resource,
                holder.departmentCode(),
                items,
                "核对参保资格",
                mode,
                TODAY,
                TODAY.plusDays(30),
                ""));
    }

    private String token(Grant grant) throws Exception {
        String page = text(send(
                holder,
                post("/grants/" + grant.number() + "/tokens")
                        .param("name", "核验系统")
                        .param("expiresOn", TODAY.plusDays(30).toString())));
        Matcher shown = Pattern.compile("shuozhou_[A-Za-z0-9_-]{43}").matcher(page);
        assertThat(shown.find()).isTrue();
        return shown.group();
    }

    private MockHttpServletResponse download(Grant grant) throws Exception {
        return send(holder, get("/grants/" + grant.number() + "/data.csv"));
    }

    private MockHttpServletResponse read(Grant grant, String token) throws Exception {
        return mvc.perform(get("/api/grants/" + grant.number() + "/records").header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse suspend(Person person, Grant grant, String kind, String reason) throws Exception {
        return send(
                person,
                post("/grants/" + grant.number() + "/suspend")
                        .param("kind", kind)
                        .param("reason", reason));
    }

    private MockHttpServletResponse lift(Person person, Grant grant, long suspension, String reason) throws Exception {
        return send(
                person,
                post("/grants/" + grant.number() + "/suspensions/" + suspension + "/lift")
                        .param("liftReason", reason));
    }

    private MockHttpServletResponse end(Person person, Grant grant, String reason) throws Exception {
        return send(person, post("/grants/" + grant.number() + "/end").param("endReason", reason));
    }

    private MockHttpServletResponse giveBack(Person person, Grant grant, String reason) throws Exception {
        return send(person, post("/grants/" + grant.number() + "/return").param("returnReason", reason));
    }

    private MockHttpServletResponse send(Person person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as(person)).with(csrf())).andReturn().getResponse();
    }

    /** The latest suspension of the grant. */
    private long standing(Grant grant) {
        return jdbc.queryForObject(
                "select max(id) from grant_suspension where grant_number = ?", Long.class, grant.number());
    }

    private String page(Person person, Grant grant) throws Exception {
        return text(send(person, get("/grants/" + grant.number())));
    }

    private String list(Person person, String query) throws Exception {
        return text(send(person, get("/grants?" + query)));
    }

    private List<String> told(Person person) {
        return jdbc.queryForList("select subject from message where person_id = ?", String.class, person.id());
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static void refused(MockHttpServletResponse response, int status, String... words) throws Exception {
        assertThat(response.getStatus()).as(text(response)).isEqualTo(status);
        assertThat(text(response)).contains(words);
    }

    private Person person(String id) {
        return organization.person(id).orElseThrow();
    }
}
