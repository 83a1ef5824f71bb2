package cn.gov.shuozhou.data.security;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import cn.gov.shuozhou.data.NodeTool;
import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.GrantOrder;
import cn.gov.shuozhou.data.delivery.GrantOrder.OrderedItem;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.operation.NodeClock;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.organization.RolesChanged;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;

@MovableClockTest
@DisplayName("第二十九条：以令牌读取授权数据")
@OnPostgres(Reason.SQL)
class ReadApiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Pattern TOKEN = Pattern.compile("shuozhou_[A-Za-z0-9_-]{43}");
    private static final String WRONG = "shuozhou_" + "A".repeat(43);
    private static int sequence;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    Grants grants;

    @Autowired
    Catalog catalog;

    @Autowired
    Organization organization;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    NodeClock nodeClock;

    @Autowired
    TransactionOperations transactions;

    private Person requester;
    private Grant grant;

    @BeforeEach
    void grant() {
        clock.setToday(TODAY.plusYears(1).plusDays(++sequence));
        requester = organization.person("human-resources.requester").orElseThrow();
        grant = granted(DeliveryMode.API);
    }

    @AfterEach
    void leaveNothing() {
        List.of("data_use", "grant_token", "data_grant_item", "data_grant")
                .forEach(table -> jdbc.update("delete from " + table));
        ClockUtil.reset();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Grant granted(DeliveryMode mode) {
        long resource = jdbc.queryForObject(
                "select min(resource_id) from data_set where state = 'CURRENT' and row_total > 5", Long.class);
        var items = catalog.items(resource).stream()
                .limit(2)
                .map(Item::id)
                .map(id -> new OrderedItem(id, MaskingRule.FULL))
                .toList();
        return grants.grant(new GrantOrder(
                "GX-140600-20271122-R" + ++sequence,
                resource,
                requester.departmentCode(),
                items,
                "核对参保资格",
                mode,
                today(),
                today().plusDays(30),
                ""));
    }

    private MockHttpServletResponse create(Person person, Grant of, String name, String expiresOn, String addresses)
            throws Exception {
        return mvc.perform(post("/grants/{number}/tokens", of.number())
                        .param("name", name)
                        .param("expiresOn", expiresOn)
                        .param("addresses", addresses)
                        .with(as(person))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String token(String addresses) throws Exception {
        var page = create(
                requester, grant, "核对系统" + ++sequence, today().plusDays(9).toString(), addresses);
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        var token = TOKEN.matcher(text(page));
        assertThat(token.find()).isTrue();
        return token.group();
    }

    private MockHttpServletResponse read(String token, String query) throws Exception {
        return perform(
                get("/api/grants/" + grant.number() + "/records" + query).header("Authorization", "Bearer " + token));
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static void refused(MockHttpServletResponse response, int status, String reason) throws Exception {
        assertThat(text(response)).startsWith("{\"problems\":[{\"field\":").contains(reason);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getCookies()).isEmpty();
    }

    @Test
    @DisplayName("令牌只显示一次，只存摘要；逐页读取，同样脱敏，同样登记")
    void readsPageByPage() throws Exception {
        var token = token("");
        assertThat(jdbc.queryForList("select * from grant_token where grant_number = ?", grant.number())
                        .toString())
                .doesNotContain(token);
        assertThat(text(mvc.perform(get("/grants/{number}", grant.number()).with(as(requester)))
                        .andReturn()
                        .getResponse()))
                .doesNotContain(token)
                .contains("…" + token.substring(token.length() - 4));

        var first = read(token, "?limit=2");
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(text(first))
                .contains(
                        "\"grant\":\"" + grant.number() + "\"",
                        "\"next\":\"1-2\"",
                        "\"nextLink\":\"/api/grants/" + grant.number() + "/records?after=1-2&limit=2\"",
                        "\"" + grant.items().get(0).name() + "\":\"****\"");
        assertThat(first.getCookies()).isEmpty();
        assertThat(first.getHeader("X-RateLimit-Remaining")).isEqualTo("59");
        assertThat(text(read(token, "?after=1-2&limit=2"))).contains("\"next\":\"1-4\"");
        assertThat(text(read(token, "?after=1-999999"))).contains("\"next\":null", "\"records\":[]");

        assertThat(jdbc.queryForList(
                        "select person_name from data_use where grant_number = ? and row_total = 2",
                        String.class,
                        grant.number()))
                .hasSize(2)
                .allSatisfy(name -> assertThat(name).startsWith("令牌：核对系统"));
        assertThat(text(mvc.perform(get("/grants/{number}", grant.number()).with(as(requester)))
                        .andReturn()
                        .getResponse()))
                .contains("令牌：核对系统");
    }

    @Test
    @DisplayName("第二十一条：窗口系统以本部门的令牌读取免提交的事项；登录的人也可以；都没有的，401 和一句话")
    void servicesByToken() throws Exception {
        var service = get("/api/services").param("q", "没有这样的事项");
        assertThat(text(perform(service.header("Authorization", "Bearer " + token("")))))
                .isEqualTo("[]");
        assertThat(text(perform(get("/api/services").param("q", "没有这样的事项").with(as(requester)))))
                .isEqualTo("[]");
        refused(perform(get("/api/services").header("Authorization", "Bearer " + WRONG)), 401, "令牌不正确");
        refused(
                perform(get("/api/services/1").header("Authorization", "Bearer " + token("203.0.113.9"))),
                403,
                "不能从地址");
        var stranger = perform(get("/api/services"));
        refused(stranger, 401, "在 Authorization 请求头里带上令牌");
        assertThat(stranger.getHeader("WWW-Authenticate")).startsWith("Bearer realm=");
        assertThat(perform(get("/api/services/999999")
                                .header("Authorization", "Bearer " + token(""))
                                .with(as(requester)))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("没有令牌、不正确、重复、过长、写在地址中：说明，不给数据，不留会话")
    void refusesWithoutToken() throws Exception {
        var address = "/api/grants/" + grant.number() + "/records";
        var none = perform(get(address));
        refused(none, 401, "Authorization: Bearer");
        assertThat(perform(get(address).header("Authorization", "bEARER " + token("")))
                        .getStatus())
                .isEqualTo(200);
        assertThat(none.getHeader("WWW-Authenticate")).startsWith("Bearer realm=");
        refused(perform(get(address).with(as(requester))), 401, "令牌");
        refused(read(WRONG, ""), 401, "令牌不正确");
        refused(read("x".repeat(5_000), ""), 401, "令牌不正确");
        refused(perform(get(address).header("Authorization", "Basic YTpi")), 401, "令牌不正确");
        var token = token("");
        refused(perform(get(address).header("Authorization", "Bearer " + token, "Bearer " + token)), 400, "出现了 2 次");
        refused(perform(get(address + "?access_token=" + token)), 400, "不得写在地址中");
        refused(read(token, "?x=" + token), 400, "不得写在地址中");
    }

    @Test
    @DisplayName("别的授权、不存在的授权：同样的回答")
    void onlyItsOwnGrant() throws Exception {
        var token = token("");
        var other = granted(DeliveryMode.API);
        var foreign =
                perform(get("/api/grants/" + other.number() + "/records").header("Authorization", "Bearer " + token));
        var unknown = perform(get("/api/grants/SQ-1-2-3/records").header("Authorization", "Bearer " + token));
        refused(foreign, 403, "不能读取地址中的授权");
        assertThat(text(foreign)).isEqualTo(text(unknown));
        assertThat(foreign.getStatus()).isEqualTo(unknown.getStatus());
    }

    @Test
    @DisplayName("建立令牌的人离岗：他的令牌随即失效，本部门其他经办人收到消息；只是换一个经办角色的不失效")
    void endsWithItsMaker() throws Exception {
        var token = token("");
        events.publishEvent(new RolesChanged(requester, Set.of(Role.DATA_OFFICER)));
        assertThat(read(token, "").getStatus()).isEqualTo(200);

        String told =
                "select count(*) from message where subject like '读取令牌已撤销%' and person_id like 'human-resources.%'";
        assertThat(jdbc.queryForObject(told, Long.class)).isZero();
        transactions.executeWithoutResult(
                status -> events.publishEvent(new RolesChanged(requester, Set.of(Role.ANALYST))));
        try {
            refused(read(token, ""), 401, "已撤销");
            assertThat(jdbc.queryForObject(told, Long.class)).isPositive();
            assertThat(jdbc.queryForObject(
                            "select revoked_by_name from grant_token where grant_number = ?",
                            String.class,
                            grant.number()))
                    .isEqualTo("系统（经办人离岗）");
        } finally {
            jdbc.update("delete from message where subject like '读取令牌已撤销%'");
        }
    }

    @Test
    @DisplayName("节点时钟不准：令牌和文件下载都不给数据，不登记；校准后照常")
    void nothingByAWrongClock() throws Exception {
        var token = token("");
        var files = granted(DeliveryMode.FILE);
        var download = get("/grants/{number}/data.csv", files.number()).with(as(requester));
        ReflectionTestUtils.setField(nodeClock, "ahead", Duration.ofHours(2));
        try {
            var read = read(token, "");
            refused(read, 503, "时钟不准");
            assertThat(read.getHeader("X-Node-Not-Ready")).isEqualTo("true");
            var file = perform(download);
            assertThat(file.getStatus()).isEqualTo(503);
            assertThat(file.getHeader("X-Node-Not-Ready")).isEqualTo("true");
            assertThat(jdbc.queryForObject("select count(*) from data_use", Long.class))
                    .isZero();
        } finally {
            ReflectionTestUtils.setField(nodeClock, "ahead", Duration.ZERO);
        }
        assertThat(read(token, "").getStatus()).isEqualTo(200);
        assertThat(perform(download).getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName("令牌撤销、到期，授权收回、到期：随之失效")
    void ends() throws Exception {
        var revoked = token("");
        long id = jdbc.queryForObject(
                "select max(id) from grant_token where grant_number = ?", Long.class, grant.number());
        var expiring = token("");
        mvc.perform(post("/grants/{number}/tokens/{id}/revoke", grant.number(), id)
                .with(as(requester))
                .with(csrf()));
        var gone = read(revoked, "");
        refused(gone, 401, "已撤销");
        assertThat(gone.getHeader("WWW-Authenticate")).contains("invalid_token");

        assertThat(read(expiring, "").getStatus()).isEqualTo(200);
        var lastDay = today().plusDays(9);
        clock.setToday(lastDay);
        assertThat(read(expiring, "").getStatus()).isEqualTo(200);
        clock.setToday(lastDay.plusDays(1));
        refused(read(expiring, ""), 401, "到期");

        var ofRevokedGrant = token("");
        grants.revoke(grant.number(), "超出用途");
        refused(read(ofRevokedGrant, ""), 410, "已收回");
    }

    @Test
    @DisplayName("限定来源地址")
    void addresses() throws Exception {
        refused(read(token("10.20.0.0/16\n192.168.1.1"), ""), 403, "不能从地址 127.0.0.1");
        assertThat(read(token("127.0.0.0/8"), "").getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName("每个令牌每分钟 60 次；过后可以再取；不正确的令牌每个地址每分钟 10 次")
    void limits() throws Exception {
        var token = token("");
        for (int i = 0; i < 60; i++) {
            assertThat(read(token, "?limit=1").getStatus()).isEqualTo(200);
        }
        var tooMany = read(token, "?limit=1");
        refused(tooMany, 429, "每分钟最多 60 次");
        assertThat(Integer.parseInt(tooMany.getHeader("Retry-After"))).isBetween(1, 60);
        assertThat(tooMany.getHeader("X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(read(token(""), "?limit=1").getStatus()).isEqualTo(200);
        clock.setNow(java.time.LocalDateTime.now(clock).plusMinutes(1));
        assertThat(read(token, "?limit=1").getStatus()).isEqualTo(200);

        for (int i = 0; i < 10; i++) {
            assertThat(read(WRONG, "").getStatus()).isEqualTo(401);
        }
        refused(read(WRONG, ""), 429, "不能用的令牌");
        assertThat(read(token, "?limit=1").getStatus()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"没有令牌", "已撤销", "已到期", "来源地址不对"})
    @DisplayName("没有令牌，令牌已撤销、已到期、来源地址不对：同样计入这个地址每分钟 10 次")
    void whateverOpensNothingIsCounted(String how) throws Exception {
        var token = token(how.equals("来源地址不对") ? "10.0.0.1" : "");
        if (how.equals("已撤销")) {
            jdbc.update(
                    "update grant_token set revoked_at = created_at, revoked_by_name = '某人' where grant_number = ?",
                    grant.number());
        } else if (how.equals("已到期")) {
            jdbc.update(
                    "update grant_token set expires_on = ? where grant_number = ?",
                    today().minusDays(1),
                    grant.number());
        }
        var address = "/api/grants/" + grant.number() + "/records";
        for (int i = 0; i < 10; i++) {
            var answer = how.equals("没有令牌") ? perform(get(address)) : read(token, "");
            assertThat(answer.getStatus()).isIn(401, 403);
        }
        var tooMany = how.equals("没有令牌") ? perform(get(address)) : read(token, "");
        refused(tooMany, 429, "过于频繁");
        assertThat(tooMany.getHeader("Retry-After")).isNotNull();
    }

    @Test
    @DisplayName("读到一半数据换了版本：说明并请从头读取，不漏行、不重行")
    void aNewVersionEndsTheReading() throws Exception {
        var token = token("");
        assertThat(text(read(token, "?limit=2"))).contains("\"next\":\"1-2\"");
        long dataSet = jdbc.queryForObject(
                "select id from data_set where state = 'CURRENT' and resource_id = ?", Long.class, grant.resourceId());
        jdbc.update("update data_set set version = 2 where id = ?", dataSet);
        try {
            refused(read(token, "?after=1-2&limit=2"), 409, "数据已更新为第 2 版，您读到一半的是第 1 版");
            assertThat(text(read(token, "?after=0&limit=2"))).contains("\"version\":2", "\"next\":\"2-2\"");
        } finally {
            jdbc.update("update data_set set version = 1 where id = ?", dataSet);
        }
    }

    @Test
    @DisplayName("参数、方法、格式不对：说明")
    void badRequests() throws Exception {
        var token = token("");
        refused(read(token, "?limit=1001"), 400, "1 到 1000");
        for (String wrong : List.of("-1", "2", "1-", "0-5", "1-2-3", "9999999999-1", "1-99999999999999999999", "第一页")) {
            refused(read(token, "?after=" + wrong), 400, "照填上一页返回的 next");
        }
        var posted = perform(request(HttpMethod.POST, "/api/grants/" + grant.number() + "/records"));
        refused(posted, 405, "只能用 GET");
        assertThat(posted.getHeader("Allow")).isEqualTo("GET");
        refused(
                perform(get("/api/grants/" + grant.number() + "/records")
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/xml")),
                406,
                "格式");
        refused(
                perform(get("/api/grants/" + grant.number() + "/nothing").header("Authorization", "Bearer " + token)),
                404,
                "没有");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.20.30.400", "example.com", "10.0.0.0/99", "::zz", "1.2.3.4 5.6.7.8"})
    @DisplayName("建立令牌：地址、名称、到期日不对，说明并保留填写")
    void badOrders(String address) throws Exception {
        var recorded = beans.createBean(Recorded.class);
        var page = create(requester, grant, " ", grant.validTo().plusDays(1).toString(), address);
        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(recorded.refusals()).singleElement().asString().contains("名称不能为空", "不是 IP 地址或网段");
        assertThat(text(page))
                .contains("名称不能为空", "须在今天和授权截止日", "不是 IP 地址或网段", address)
                .doesNotContainPattern(TOKEN);
        assertThat(jdbc.queryForObject(
                        "select count(*) from grant_token where grant_number = ?", Integer.class, grant.number()))
                .isZero();
    }

    @Test
    @DisplayName("只有本部门经办人和数据专员可以建立、撤销；同名不建第二个；文件方式不建")
    void whoMayCreate() throws Exception {
        var lastDay = grant.validTo().toString();
        assertThat(create(requester, grant, "甲", lastDay, "").getStatus()).isEqualTo(200);
        assertThat(create(requester, grant, "甲", lastDay, "").getStatus()).isEqualTo(409);
        var stranger = organization.person("civil-affairs.requester").orElseThrow();
        assertThat(create(stranger, grant, "乙", lastDay, "").getStatus()).isEqualTo(404);
        var approver = new Person(
                "human-resources.approver2",
                "某人",
                requester.departmentCode(),
                requester.departmentName(),
                java.util.Set.of(cn.gov.shuozhou.data.organization.Role.APPROVER));
        assertThat(create(approver, grant, "丙", lastDay, "").getStatus()).isEqualTo(403);
        var file = granted(DeliveryMode.FILE);
        assertThat(create(requester, file, "丁", lastDay, "").getStatus()).isEqualTo(403);
        assertThat(perform(post("/grants/{number}/tokens/{id}/revoke", grant.number(), 999_999)
                                .with(as(requester))
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("令牌起什么名，审计记录都认得是哪个令牌")
    void theTokensNameForgesNoActor() throws Exception {
        jdbc.update("delete from grant_token");
        String name = "1, tokenName=系统, grantNumber=X]";
        var page = create(requester, grant, name, today().plusDays(9).toString(), "");
        var found = TOKEN.matcher(text(page));
        assertThat(found.find()).isTrue();
        long id = jdbc.queryForObject("select max(id) from grant_token", Long.class);

        assertThat(perform(get("/api/grants/{number}/records", grant.number())
                                .header("Authorization", "bEaReR " + found.group()))
                        .getStatus())
                .isEqualTo(200);

        var entry = jdbc.queryForMap(
                "select actor_id, actor_name, actor_department from audit_entry where id = (select max(id) from audit_entry)");
        assertThat(entry.get("ACTOR_ID")).isEqualTo("token:" + id);
        assertThat(entry.get("ACTOR_NAME")).asString().startsWith("令牌：");
        assertThat(entry.get("ACTOR_DEPARTMENT")).isEqualTo(requester.departmentName());
    }

    @Test
    @DisplayName("从授权页打开接口说明页：需要它的角色都打得开，脚本、样式和说明都取得到")
    void thePageOpens() throws Exception {
        for (String role : List.of("requester", "data-officer")) {
            Person reader = organization.person("human-resources." + role).orElseThrow();
            assertThat(text(perform(get("/grants/{number}", grant.number()).with(as(reader)))))
                    .as(role)
                    .contains("href=\"/read-api\"");
            var page = perform(get("/read-api").with(as(reader)));
            assertThat(page.getStatus()).isEqualTo(302);
            String address = String.valueOf(page.getRedirectedUrl()).split("\\?")[0];
            String folder = address.substring(0, address.lastIndexOf('/') + 1);
            String html = text(opened(address, reader));
            assertThat(html).contains("swagger-ui");
            var files = Pattern.compile("(?:src|href)=\"\\./([^\"]+)\"").matcher(html);
            while (files.find()) {
                opened(folder + files.group(1), reader);
            }
            assertThat(text(opened(folder + "swagger-initializer.js", reader)))
                    .contains("/read-api/openapi/swagger-config");
            assertThat(text(opened("/read-api/openapi/swagger-config", reader)))
                    .contains("\"url\":\"/read-api/openapi\"");
            opened("/read-api/openapi", reader);
        }
    }

    private MockHttpServletResponse opened(String address, Person reader) throws Exception {
        var answer = perform(get(address).with(as(reader)));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer;
    }

    @Test
    @DisplayName("接口说明是合规的 OpenAPI 3.0，从头读到最后一页的每个答复、各种拒绝都与它相符")
    void everyAnswerFitsTheDescription() throws Exception {
        var description = DescribedAnswers.read(text(opened("/read-api/openapi", requester)));
        description.requireValid();
        String token = token("");

        String records = "/api/grants/%s/records".formatted(grant.number());
        var first = description.require(
                "/api/grants/{number}/records",
                "200",
                text(perform(get(records + "?limit=2").header("Authorization", "Bearer " + token))));
        long rows = jdbc.queryForObject(
                "select row_total from data_set where state = 'CURRENT' and resource_id = ?",
                Long.class,
                grant.resourceId());

        int pages = 1;
        String link =
                "%s?limit=2&after=%d-%d".formatted(records, first.get("version").asInt(), rows - 5);
        while (link != null) {
            var answer = perform(get(URI.create(link)).header("Authorization", "Bearer " + token));
            assertThat(answer.getStatus()).isEqualTo(200);
            var page = description.require("/api/grants/{number}/records", "200", text(answer));
            link = page.get("nextLink").isNull() ? null : page.get("nextLink").asText();
            pages++;
        }
        assertThat(pages).isGreaterThan(3);
        description.require(
                "/api/grants/{number}/records",
                "400",
                text(perform(get("/api/grants/{number}/records?limit=0", grant.number())
                        .header("Authorization", "Bearer " + token))));
        description.require(
                "/api/grants/{number}/records",
                "401",
                text(perform(get("/api/grants/{number}/records", grant.number()))));
    }

    @Test
    @DisplayName("接口文档只写这一个接口，登录后可看，不联外网")
    void document() throws Exception {
        assertThat(perform(get("/read-api/openapi")).getStatus()).isEqualTo(302);
        var document = text(perform(get("/read-api/openapi").with(as(requester))));
        assertThat(document)
                .contains("/api/grants/{number}/records", "读取一页授权数据", "bearer", "429")
                .doesNotContain("/organization", "/api/sharing", "reader");
        assertThat(text(perform(get("/read-api/openapi/swagger-config").with(as(requester)))))
                .contains("\"validatorUrl\":\"\"")
                .doesNotContain("https://");
    }

    @Test
    @DisplayName("接口文档经 npm 的 OpenAPI 校验器检查，没有一条发现；写坏了的查得出来")
    void aValidatorOfOthersAcceptsTheDescription() throws Exception {
        NodeTool validator = NodeTool.fetched("openapi", "package.json", "package-lock.json");
        String script = "node_modules/@seriousme/openapi-schema-validator/bin/validate-api-cli.js";
        String description = text(perform(get("/read-api/openapi").with(as(requester))));
        Path sound = Files.writeString(validator.file("sound.json"), description);
        Path broken = Files.writeString(
                validator.file("broken.json"), description.replace("\"description\":\"", "\"descriptions\":\""));

        assertThat(validator.run(script, sound.toString()).printed()).contains("\"valid\": true");
        assertThat(validator.run(script, broken.toString()).printed()).contains("\"valid\": false");
    }
}
