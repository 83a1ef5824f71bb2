package cn.gov.shuozhou.data.delivery.pull;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.TestDatabase;
import cn.gov.shuozhou.data.Waiting;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.delivery.DataKeys;
import cn.gov.shuozhou.data.delivery.DataProposal;
import cn.gov.shuozhou.data.delivery.DataProposals;
import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.delivery.DeliveryTest;
import cn.gov.shuozhou.data.delivery.Fixture;
import cn.gov.shuozhou.data.delivery.Uploads;
import cn.gov.shuozhou.data.delivery.upload.DataUploads;
import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.sealing.Seals;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OnPostgres(OnPostgres.Reason.SQL)
@DeliveryTest
@DisplayName("第十七条：按时从提供部门的数据库取数，走上传的同一条路；没有取成的，当前数据不变")
class PullTest {

    private static final Person SUPERVISOR =
            new Person("tax-test.bureau", "市局人员", "tax-test", "市局", Set.of(Role.BUREAU));
    private static final Person AUDITOR =
            new Person("tax-test.auditor", "审计人员", "tax-test", "市局", Set.of(Role.AUDIT_ADMIN));
    private static final Person NEIGHBOUR =
            new Person("tax-test.data-officer", "外人", "tax-test", "外部门", Set.of(Role.DATA_OFFICER));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PullWork work;

    @Autowired
    private PullSources sources;

    @Autowired
    private PullRunMapper runs;

    @Autowired
    private PullPasswordMapper passwords;

    @Autowired
    private AllowedHosts hosts;

    @Autowired
    private DataUploads uploads;

    @Autowired
    private DataProposals proposals;

    @Autowired
    private DataSets dataSets;

    @Autowired
    private DataKeys keys;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Identities identities;

    @Autowired
    private Seals seals;

    @Autowired
    private DataSource own;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private Fixture fixture;
    private SourceServer server;
    private long resource;

    @BeforeEach
    void aDatabaseAndAResource() throws SQLException {
        fixture = new Fixture(jdbc, catalog, clock);
        resource = fixture.resource();
        jdbc.update("update item set sensitivity = 'INTERNAL' where resource_id = ?", resource);
        keys.declare(resource, List.of(fixture.item(resource, "姓名")));
        jdbc.update(
                "insert into person (id, name, department_code) select ?, ?, ? where not exists (select 1 from person where id = ?)",
                Fixture.OFFICER.id(),
                Fixture.OFFICER.name(),
                Fixture.OFFICER.departmentCode(),
                Fixture.OFFICER.id());
        given(identities.usersIn(Role.DATA_OFFICER.group(), Fixture.OFFICER.departmentCode()))
                .willReturn(List.of(Fixture.OFFICER.id()));
        server = new SourceServer();
        server.table(
                "婚姻",
                "\"姓名\" varchar(20), \"公民身份号码\" varchar(18), \"登记日期\" date, \"联系电话\" varchar(15), \"金额\" numeric(10, 2)");
        add("张三");
        add("李四");
        add("王五");
    }

    /** Nothing of one test is due in another. */
    @AfterEach
    void closed() throws SQLException {
        given(identities.usersIn(Role.DATA_OFFICER.group(), Fixture.OFFICER.departmentCode()))
                .willReturn(List.of());
        jdbc.update("update pull_source set next_at = null, open_resource = null, deleted_at = kept_at");
        server.close();
    }

    private void add(String name) throws SQLException {
        server.execute("insert into \"业务\".\"婚姻\" values ('" + name
                + "', '140602199003071231', date '2020-05-20', '13812345678', 12.50)");
    }

    private MockHttpServletResponse asked(MockHttpServletRequestBuilder request, Person person) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(request.with(as(person)).with(csrf())).andReturn().getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    /** What is typed for the database, with some fields otherwise: name, value, name, value. */
    private Map<String, String> fields(String... others) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "kind",
                SourceServer.kind().name(),
                "host",
                "127.0.0.1",
                "port",
                String.valueOf(server.port()),
                "database",
                server.database(),
                "user",
                SourceServer.READER,
                "password",
                SourceServer.PASSWORD,
                "schema",
                "业务",
                "table",
                "婚姻",
                "rhythm",
                "DAILY",
                "time",
                "02:00"));
        fields.put("reads", "TABLE");
        for (int i = 0; i + 1 < others.length; i += 2) {
            fields.put(others[i], others[i + 1]);
        }
        return fields;
    }

    private static MockHttpServletRequestBuilder with(
            MockHttpServletRequestBuilder request, Map<String, String> fields) {
        fields.forEach(request::param);
        return request;
    }

    private MockHttpServletResponse register(String... others) throws Exception {
        return asked(with(post("/pull-sources/new?resource=" + resource), fields(others)), Fixture.OFFICER);
    }

    private long registered(String... others) throws Exception {
        String address = register(others).getRedirectedUrl();
        assertThat(address).startsWith("/pull-sources/");
        return Long.parseLong(address.substring("/pull-sources/".length()));
    }

    /** The run that somebody asks for, once it has come to its end. */
    private PullRun pulled(long source) throws Exception {
        assertThat(asked(post("/pull-sources/" + source + "/pull"), Fixture.OFFICER)
                        .getStatus())
                .isEqualTo(302);
        return ended(source);
    }

    private PullRun ended(long source) {
        Waiting.await("the run has come to its end").until(() -> {
            work.round();
            return runs.underWay(source) == 0;
        });
        return runs.latest(source, 1).get(0);
    }

    private PullRun confirmedFirst(long source) throws Exception {
        PullRun first = pulled(source);
        assertThat(first.state()).as(first.problem()).isEqualTo(RunState.PROPOSED);
        DataProposal proposal = proposals.of(resource).orElseThrow();
        proposals.confirm(resource, proposal.dataSetId(), "", Fixture.OFFICER);
        return first;
    }

    private DataSet current() {
        return dataSets.current(resource).orElseThrow();
    }

    private int told(String words) {
        return jdbc.queryForObject(
                "select count(*) from message where person_id = ? and subject like ?",
                Integer.class,
                Fixture.OFFICER.id(),
                "%" + catalog.resource(resource).name() + "”" + words + "%");
    }

    @Test
    @DisplayName("登记、测试、取数：第一次由人确认；没有改动的不成新版；有改动的自动替换；取来的与上传的一样")
    void fromRegistrationToTheNextVersion() throws Exception {
        long source = registered();
        asked(post("/pull-sources/" + source + "/test"), Fixture.OFFICER);
        assertThat(sources.source(source, Fixture.OFFICER).state()).isEqualTo(SourceState.WORKING);

        PullRun first = confirmedFirst(source);
        assertThat(first.rowTotal()).isEqualTo(3);
        assertThat(told("取来的数据已检查完")).isEqualTo(1);
        assertThat(current().rowTotal()).isEqualTo(3);
        assertThat(current().sourceFile()).contains("取数", "婚姻");
        work.round();
        assertThat(runs.find(first.id()).state()).isEqualTo(RunState.REPLACED);

        assertThat(pulled(source).state()).isEqualTo(RunState.UNCHANGED);
        assertThat(current().version()).isEqualTo(1);
        assertThat(proposals.of(resource)).isEmpty();

        server.execute("update \"业务\".\"婚姻\" set \"金额\" = 99 where \"姓名\" = '李四'");
        add("赵六");
        PullRun changed = pulled(source);
        assertThat(changed.state()).as(changed.problem()).isEqualTo(RunState.REPLACED);
        assertThat(current().rowTotal()).isEqualTo(4);
        assertThat(current().loadedBy()).isEqualTo(Fixture.OFFICER.id());
        assertThat(jdbc.queryForList(
                        "select detail from audit_entry where act = '取数结束' and object = ? order by id",
                        String.class,
                        changed.resourceCode()))
                .containsExactly("待确认", "没有改动", "已替换");
    }

    @Test
    @DisplayName("含个人信息的、减少一半以上的，由数据专员确认后才替换；没有确认的过期")
    void whatNeedsAPersonsEyes() throws Exception {
        long source = registered();
        confirmedFirst(source);
        server.execute("delete from \"业务\".\"婚姻\" where \"姓名\" <> '张三'");
        PullRun less = pulled(source);
        assertThat(less.state()).isEqualTo(RunState.PROPOSED);
        proposals.giveUp(resource, proposals.of(resource).orElseThrow().dataSetId());
        work.round();
        assertThat(runs.find(less.id()).state()).isEqualTo(RunState.LAPSED);

        add("李四");
        add("王五");
        add("赵六");
        jdbc.update("update item set sensitivity = 'PERSONAL' where resource_id = ? and name = '联系电话'", resource);
        assertThat(pulled(source).state()).isEqualTo(RunState.PROPOSED);
        assertThat(current().rowTotal()).isEqualTo(3);
    }

    @Test
    @DisplayName("检查一完就有人确认的，记为已替换")
    void confirmedBeforeTheRunWasSettled() throws Exception {
        long source = registered();
        asked(post("/pull-sources/" + source + "/pull"), Fixture.OFFICER);
        work.round();
        Waiting.await("the rows have been checked")
                .until(() -> proposals.of(resource).isPresent());
        PullRun run = runs.latest(source, 1).get(0);
        Waiting.await("the run knows its upload")
                .until(() -> runs.find(run.id()).state() == RunState.CHECKING);
        proposals.confirm(resource, proposals.of(resource).orElseThrow().dataSetId(), "", Fixture.OFFICER);
        ended(source);
        work.round();
        assertThat(runs.find(run.id()).state()).isEqualTo(RunState.REPLACED);
        assertThat(told("取来的数据已检查完")).isZero();
    }

    @Test
    @DisplayName("没有取成：原因逐一写明，当前数据不变；连着失败只通知一次，恢复后再失败的再通知")
    void failuresAreNamedAndToldOnce() throws Exception {
        long source = registered();
        confirmedFirst(source);

        server.execute("alter table \"业务\".\"婚姻\" rename column \"金额\" to \"款额\"");
        failed(pulled(source), PullFault.Kind.COLUMNS, "缺少“金额”", "多出“款额”");
        server.execute("alter table \"业务\".\"婚姻\" rename column \"款额\" to \"金额\"");
        failedWith(source, "host", "10.9.9.9", PullFault.Kind.NOT_ALLOWED, "APP_PULLS_HOSTS");
        failedWith(source, "database_name", "no_such_database", PullFault.Kind.NO_DATABASE, "no_such_database");
        server.execute("insert into \"业务\".\"婚姻\" values ('', '1', null, '', 1)");
        failed(pulled(source), PullFault.Kind.CHECKS, "没有通过检查");
        DataProposal byHand =
                Uploads.proposed(proposals, resource, "名单.csv", Fixture.utf8(Fixture.CSV), Fixture.OFFICER);
        failed(pulled(source), PullFault.Kind.BUSY, "孙志远上传的数据还没有确认");
        assertThat(proposals.of(resource)).contains(byHand);
        proposals.giveUp(resource, byHand.dataSetId());
        server.execute("delete from \"业务\".\"婚姻\"");
        failed(pulled(source), PullFault.Kind.EMPTY, "没有取到");
        keys.declare(resource, List.of());
        failed(pulled(source), PullFault.Kind.NO_KEY, "主键");
        keys.declare(resource, List.of(fixture.item(resource, "姓名")));

        assertThat(told("定时取数失败")).isEqualTo(1);
        assertThat(sources.source(source, Fixture.OFFICER).state()).isEqualTo(SourceState.FAILING);
        assertThat(current().rowTotal()).isEqualTo(3);

        add("张三");
        add("李四");
        add("王五");
        assertThat(pulled(source).state()).isEqualTo(RunState.UNCHANGED);
        assertThat(sources.source(source, Fixture.OFFICER).state()).isEqualTo(SourceState.WORKING);
        server.execute("delete from \"业务\".\"婚姻\"");
        failed(pulled(source), PullFault.Kind.EMPTY, "没有取到");
        assertThat(told("定时取数失败")).isEqualTo(2);
    }

    private void failedWith(long source, String column, String wrong, PullFault.Kind kind, String word)
            throws Exception {
        String right = jdbc.queryForObject("select " + column + " from pull_source where id = ?", String.class, source);
        jdbc.update("update pull_source set " + column + " = ? where id = ?", wrong, source);
        failed(pulled(source), kind, word);
        jdbc.update("update pull_source set " + column + " = ? where id = ?", right, source);
    }

    private static void failed(PullRun run, PullFault.Kind kind, String... words) {
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.fault()).as(run.problem()).isEqualTo(kind);
        assertThat(run.problem()).contains(words).endsWith("。");
        assertThat(run.endedAt()).isNotNull();
    }

    @Test
    @DisplayName("本系统自己的数据库，换个说法也读不了")
    void theSystemsOwnDatabase() throws Exception {
        Server door = TestDatabase.isPostgres()
                ? null
                : Server.createTcpServer("-tcpPort", "0").start();
        try (Connection connection = own.getConnection()) {
            long source = registered(
                    "host",
                    "localhost",
                    "port",
                    String.valueOf(door == null ? TestDatabase.port() : door.getPort()),
                    "database",
                    door == null ? connection.getCatalog() : "mem:delivery",
                    "user",
                    door == null ? "postgres" : "sa",
                    "password",
                    door == null ? "x" : " ");
            if (door != null) {
                new SourcePasswords(passwords, seals).keep(source, "");
            }
            failed(pulled(source), PullFault.Kind.OWN_DATABASE, "自己的数据库");
        } finally {
            if (door != null) {
                door.stop();
            }
        }
    }

    @Test
    @DisplayName("到时间的，几个节点同时看也只取一次，下次的时间同时定好；暂停的、没有开启的不取")
    void dueOnce() throws Exception {
        long source = registered();
        LocalDateTime now = LocalDateTime.now(clock);
        assertThat(sources.source(source, Fixture.OFFICER).nextAt())
                .isEqualTo(now.toLocalDate().plusDays(1).atTime(2, 0));
        jdbc.update("update pull_source set next_at = ? where id = ?", now.minusHours(1), source);
        Callable<MockHttpServletResponse> round = () -> {
            work.round();
            return new MockHttpServletResponse();
        };
        Refused.atOnce(round, round);
        assertThat(ended(source).askedBy()).isNull();
        assertThat(runs.latest(source, 9)).hasSize(1);
        assertThat(sources.source(source, Fixture.OFFICER).nextAt()).isAfter(now);

        asked(post("/pull-sources/" + source + "/enabling").param("on", "false"), Fixture.OFFICER);
        assertThat(sources.source(source, Fixture.OFFICER).nextAt()).isNull();
        asked(post("/pull-sources/" + source + "/enabling").param("on", "true"), Fixture.OFFICER);
        jdbc.update("update pull_source set next_at = ? where id = ?", now.minusHours(1), source);
        Object names = ReflectionTestUtils.getField(hosts, "names");
        try {
            ReflectionTestUtils.setField(hosts, "names", Set.of());
            work.round();
            assertThat(runs.latest(source, 9)).hasSize(1);
            assertThat(asked(get("/pull-sources/" + source), Fixture.OFFICER).getContentAsString())
                    .contains("没有开启定时取数");
            assertThat(asked(post("/pull-sources/" + source + "/pull"), Fixture.OFFICER)
                            .getStatus())
                    .isEqualTo(409);
        } finally {
            ReflectionTestUtils.setField(hosts, "names", names);
        }
    }

    @Test
    @DisplayName("读到一半的节点停了：两分钟后算没有取成，可以再取；同一来源不同时取两次")
    void aLostReader() throws Exception {
        long source = registered();
        assertThat(asked(post("/pull-sources/" + source + "/pull"), Fixture.OFFICER)
                        .getStatus())
                .isEqualTo(302);
        long run = runs.latest(source, 1).get(0).id();
        assertThat(runs.claim(run, "gone", LocalDateTime.now(clock).minusMinutes(5)))
                .isEqualTo(1);
        assertThat(asked(post("/pull-sources/" + source + "/pull"), Fixture.OFFICER)
                        .getStatus())
                .isEqualTo(409);
        work.round();
        failed(runs.find(run), PullFault.Kind.LOST, "中途停止");
        assertThat(pulled(source).state()).isEqualTo(RunState.PROPOSED);
    }

    @Test
    @DisplayName("口令加密保存，任何页面、导出、消息里都没有；换密钥时重新加密；换了去处的须重新填写；删除后清除，记录仍在")
    void thePasswordIsNeverShown() throws Exception {
        long source = registered();
        PullRun run = pulled(source);
        String address = "/pull-sources/" + source;
        List<String> shown = new ArrayList<>();
        for (String page : List.of("/pull-sources", "/pull-sources/runs", address, address + "/edit")) {
            MockHttpServletResponse answer = asked(get(page), Fixture.OFFICER);
            assertThat(answer.getStatus()).as(page).isEqualTo(200);
            shown.add(answer.getContentAsString());
        }
        shown.add(String.valueOf(sources.source(source, Fixture.OFFICER).login(SourceServer.PASSWORD)));
        shown.add(register("port", "0").getContentAsString());
        assertThat(shown).noneMatch(page -> page.contains(SourceServer.PASSWORD));
        StoredPassword stored = passwords.find(source);
        assertThat(new String(stored.content(), StandardCharsets.ISO_8859_1)).doesNotContain(SourceServer.PASSWORD);
        assertThat(passwords.underOtherKey("another", null, 1_000))
                .extracting(StoredPassword::id)
                .contains(source);

        MockHttpServletResponse elsewhere =
                asked(with(post(address), fields("password", "", "host", "db.example.gov.cn")), Fixture.OFFICER);
        assertThat(elsewhere.getStatus()).isEqualTo(400);
        assertThat(elsewhere.getContentAsString()).contains("原来的口令不送到别处");
        assertThat(asked(with(post(address), fields("password", "", "time", "03:30")), Fixture.OFFICER)
                        .getStatus())
                .isEqualTo(302);
        assertThat(passwords.find(source).content()).isEqualTo(stored.content());

        assertThat(asked(post(address + "/deletion"), Fixture.OFFICER).getStatus())
                .isEqualTo(302);
        assertThat(passwords.find(source)).isNull();
        assertThat(asked(post(address + "/deletion"), Fixture.OFFICER).getStatus())
                .isEqualTo(409);
        assertThat(asked(get(address), Fixture.OFFICER).getContentAsString())
                .contains("已删除", RunState.PROPOSED.label());
        assertThat(runs.find(run.id())).isNotNull();
    }

    @Test
    @DisplayName("只有本部门的数据专员能登记和办理；市局和审计管理员看得见；别的部门看不见")
    void whoSeesAndWhoActs() throws Exception {
        long source = registered();
        String address = "/pull-sources/" + source;
        for (Person reader : List.of(SUPERVISOR, AUDITOR)) {
            assertThat(asked(get(address), reader).getContentAsString())
                    .contains("127.0.0.1")
                    .doesNotContain("现在取数");
            assertThat(asked(get("/pull-sources"), reader).getContentAsString()).contains(address);
            assertThat(asked(post(address + "/pull"), reader).getStatus()).isEqualTo(403);
        }
        assertThat(asked(get(address), NEIGHBOUR).getStatus()).isEqualTo(403);
        assertThat(asked(get("/pull-sources"), NEIGHBOUR).getContentAsString()).doesNotContain(address);
        for (String act : List.of("", "/test", "/pull", "/enabling?on=false", "/deletion")) {
            assertThat(asked(with(post(address + act), fields()), NEIGHBOUR).getStatus())
                    .as(act)
                    .isEqualTo(403);
        }
        assertThat(asked(with(post("/pull-sources/new?resource=" + resource), fields()), NEIGHBOUR)
                        .getStatus())
                .isEqualTo(403);
        assertThat(register().getStatus()).isEqualTo(409);
        assertThat(asked(get("/pull-sources/new?resource=" + resource), Fixture.OFFICER)
                        .getRedirectedUrl())
                .isEqualTo(address);
        assertThat(runs.latest(source, 9)).isEmpty();
    }

    @Test
    @DisplayName("别的部门已登记的数据库，不能再登记")
    void anothersDatabase() throws Exception {
        long source = registered();
        jdbc.update(
                "update resource set provider_code = 'health-test', provider_name = '测试卫健委' where id = ?", resource);
        resource = fixture.resource();
        keys.declare(resource, List.of(fixture.item(resource, "姓名")));
        MockHttpServletResponse refused = register();
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString()).contains("这个数据库已由测试卫健委登记");
        assertThat(source).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "kind     | ORACLE                  | 请选择数据库的种类",
                "kind     | -                       | 请选择数据库的种类",
                "host     | -                       | 请填写主机名",
                "host     | 127.0.0.1:9092/a        | 请填写主机名",
                "host     | 10.9.9.9                | 不在允许取数的主机之列",
                "host     | 127.0.0.1;INIT=x        | 请填写主机名",
                "port     | 70000                   | 端口应为",
                "port     | 5432x                   | 端口应为",
                "database | a;INIT=RUNSCRIPT FROM x | 请填写数据库名",
                "database | a?user=postgres         | 请填写数据库名",
                "database | ../../etc               | 请填写数据库名",
                "database | -                       | 请填写数据库名",
                "user     | -                       | 用户名不能为空",
                "password | -                       | 请填写口令",
                "reads    | ALL                     | 请选择读一张表还是一条查询",
                "schema   | -                       | 模式名不能为空",
                "table    | -                       | 表名不能为空",
                "rhythm   | HOURLY                  | 请选择每天、每周还是每月取数",
                "time     | 25:00                   | 请填写取数的时刻",
                "time     | noon                    | 请填写取数的时刻"
            })
    @DisplayName("坏输入：逐项说明，什么也没有保存")
    void badInput(String field, String value, String sentence) throws Exception {
        MockHttpServletResponse answer = register(field, value == null ? "" : value);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains(sentence);
        assertThat(sources.of(catalog.resource(resource))).isEmpty();
    }

    @Test
    @DisplayName("查询写错、没有主键的，登记不了")
    void badQueries() throws Exception {
        MockHttpServletResponse several = register("reads", "QUERY", "query", "select 1; drop table a");
        assertThat(several.getStatus()).isEqualTo(400);
        assertThat(several.getContentAsString()).contains("请去掉分号", "select 1; drop table a");
        MockHttpServletResponse day = register("rhythm", "MONTHLY", "monthday", "31");
        assertThat(day.getContentAsString()).contains("每月 1 至 28 日");
        keys.declare(resource, List.of());
        assertThat(register().getContentAsString()).contains("还没有设定主键");
        assertThat(sources.of(catalog.resource(resource))).isEmpty();
    }
}
