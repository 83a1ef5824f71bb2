package cn.gov.shuozhou.data.delivery.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.gov.shuozhou.data.OnBothDatabases;
import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.TestDatabase;
import cn.gov.shuozhou.data.catalog.DataType;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.Sensitivity;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.delivery.pull.PullFault.Kind;
import cn.gov.shuozhou.data.masking.MaskingRule;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnBothDatabases
@OnPostgres(OnPostgres.Reason.SQL)
@DisplayName("第十七条：从提供部门的数据库读取数据，读不成的逐一说明")
class SourceReaderTest {

    private static final PullLimits LIMITS =
            new PullLimits(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofMinutes(5), 3, 1 << 20);
    private static final List<Item> ITEMS = items("编号", "名称", "人数", "成立日期");
    private static final SourceSelection TABLE = new SourceSelection(SourceReads.TABLE, "业务", "机构", "");

    private SourceServer server;

    @BeforeEach
    void aDatabase() throws SQLException {
        server = new SourceServer();
        server.table("机构", "\"编号\" varchar(20), \"名称\" varchar(50), \"人数\" numeric(12, 2), \"成立日期\" date");
        server.execute(
                "insert into \"业务\".\"机构\" values ('A-1', '第一\"福利\"院', 120.50, date '2001-05-06'), ('A-2', null, null, null)");
    }

    @AfterEach
    void closed() throws SQLException {
        server.close();
    }

    private static List<Item> items(String... names) {
        List<Item> items = new ArrayList<>();
        for (String name : names) {
            items.add(new Item(
                    items.size() + 1L,
                    1,
                    items.size() + 1,
                    name,
                    DataType.CHARACTER,
                    50,
                    SharingType.CONDITIONAL,
                    "凭用途",
                    false,
                    null,
                    Sensitivity.INTERNAL,
                    MaskingRule.NONE));
        }
        return items;
    }

    private static SourceReader reader(String hosts) {
        return new SourceReader(
                new SourceConnections(new AllowedHosts(hosts), new OwnDatabase("jdbc:postgresql://127.0.0.1:1/own")));
    }

    private static SourceSelection query(String sql) {
        return new SourceSelection(SourceReads.QUERY, "", "", sql);
    }

    private static String read(SourceLogin login, SourceSelection selection, List<Item> items, PullLimits limits)
            throws Exception {
        try (PulledFile file = new PulledFile(limits.bytes())) {
            reader("127.0.0.1").read(login, selection, items, limits, file, rows -> {});
            try (InputStream content = file.finished("a.csv").content().getInputStream()) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private static PullFault fault(SourceLogin login, SourceSelection selection) {
        return catchThrowableOfType(PullFault.class, () -> read(login, selection, ITEMS, LIMITS));
    }

    private void refused(PullFault fault, Kind kind, String... words) {
        assertThat(fault).as(kind.label()).isNotNull();
        assertThat(fault.kind()).as(fault.sentence()).isEqualTo(kind);
        assertThat(fault.sentence()).contains(words).endsWith("。").doesNotContain(SourceServer.PASSWORD);
    }

    @Test
    @DisplayName("一张表：各种类型都写成上传的文件那样，空的留空")
    void aTable() throws Exception {
        assertThat(read(server.login(), TABLE, ITEMS, LIMITS))
                .isEqualTo("编号,名称,人数,成立日期\r\nA-1,\"第一\"\"福利\"\"院\",120.50,2001-05-06\r\nA-2,,,\r\n");
    }

    @Test
    @DisplayName("一条查询：列可以改名、换顺序；逻辑值、时间、大数、长文本都读得出")
    void aQuery() throws Exception {
        assertThat(read(
                        server.login(),
                        query("select true as \"人数\", timestamp '2026-01-02 03:04:05' as \"成立日期\","
                                + " cast(15000000000 as double precision) as \"编号\", \"名称\" from \"业务\".\"机构\""
                                + " where \"编号\" = 'A-1'"),
                        ITEMS,
                        LIMITS))
                .isEqualTo("人数,成立日期,编号,名称\r\n是,2026-01-02 03:04:05,15000000000,\"第一\"\"福利\"\"院\"\r\n");
    }

    @Test
    @DisplayName("口令错误、没有这个数据库、没有这张表、没有权限")
    void cannotGetIn() throws Exception {
        refused(fault(server.login(SourceServer.READER, "cuo"), TABLE), Kind.LOGIN, "口令");
        SourceLogin own = server.login();
        refused(
                fault(
                        new SourceLogin(
                                own.kind(), own.host(), own.port(), "nothing_here", own.user(), own.password(), false),
                        TABLE),
                Kind.NO_DATABASE,
                "nothing_here");
        refused(fault(server.login(), new SourceSelection(SourceReads.TABLE, "业务", "没有", "")), Kind.STATEMENT, "没有");
        server.execute("create table \"业务\".\"别的\" (a integer)");
        refused(fault(server.login(), query("select a from \"业务\".\"别的\"")), Kind.STATEMENT, "权限");
    }

    @Test
    @DisplayName("列有变化：缺少的、多出的、重复的都列出；类型读不了的也列出")
    void columnsChanged() throws Exception {
        server.execute("alter table \"业务\".\"机构\" add column \"新列\" integer");
        server.execute("alter table \"业务\".\"机构\" drop column \"人数\"");
        refused(fault(server.login(), TABLE), Kind.COLUMNS, "缺少“人数”", "多出“新列”");
        refused(
                fault(
                        server.login(),
                        query("select '1' as \"编号\", '2' as \"编号\", '' as \"名称\", '' as \"人数\", '' as \"成立日期\"")),
                Kind.COLUMNS,
                "重复“编号”");
        String binary = TestDatabase.isPostgres() ? "bytea" : "varbinary";
        refused(
                fault(
                        server.login(),
                        query("select cast(null as " + binary
                                + ") as \"编号\", '' as \"名称\", '' as \"人数\", '' as \"成立日期\"")),
                Kind.TYPES,
                "编号");
        refused(
                fault(
                        server.login(),
                        query(
                                "select cast('NaN' as double precision) as \"人数\", '' as \"名称\", '' as \"编号\", '' as \"成立日期\"")),
                Kind.TYPES,
                "人数");
    }

    @Test
    @DisplayName("没有数据、超过行数、超过大小的不收")
    void tooLittleOrTooMuch() throws Exception {
        refused(fault(server.login(), query("select * from \"业务\".\"机构\" where \"编号\" = '无'")), Kind.EMPTY, "没有取到");
        server.execute("insert into \"业务\".\"机构\" values ('B', 'b', 1, null), ('C', 'c', 1, null)");
        refused(fault(server.login(), TABLE), Kind.TOO_MUCH, "超过 3 行");
        assertThat(catchThrowableOfType(
                                PullFault.class,
                                () -> read(
                                        server.login(),
                                        TABLE,
                                        ITEMS,
                                        new PullLimits(LIMITS.connecting(), LIMITS.waiting(), LIMITS.whole(), 9, 20)))
                        .kind())
                .isEqualTo(Kind.TOO_MUCH);
    }

    @Test
    @DisplayName("能够写入的账号不用；查询里的写入由只读事务挡住")
    void accountsThatMayWrite() throws Exception {
        refused(fault(server.login(SourceServer.WRITER, SourceServer.PASSWORD), TABLE), Kind.WRITABLE, "只读账号");
        SourceLogin owner = new SourceLogin(
                SourceServer.kind(),
                "127.0.0.1",
                server.port(),
                server.database(),
                TestDatabase.isPostgres() ? "postgres" : "sa",
                "",
                false);
        refused(fault(owner, TABLE), Kind.WRITABLE, "只读账号");
        if (TestDatabase.isPostgres()) {
            server.execute("create function \"业务\".\"改\"() returns integer language sql security definer as"
                    + " 'delete from \"业务\".\"机构\"; select 1'");
            assertThat(fault(server.login(), query("select \"业务\".\"改\"()"))).isNotNull();
            assertThat(read(server.login(), TABLE, ITEMS, LIMITS)).contains("A-1", "A-2");
        }
    }

    @Test
    @DisplayName("不回应的、拒绝连接的、没有加密的、证书不可信的")
    void silentOrRefusing() throws Exception {
        PullLimits impatient = new PullLimits(
                Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), LIMITS.rows(), LIMITS.bytes());
        int closed;
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            closed = silent.getLocalPort();
            for (SourceKind kind : SourceKind.values()) {
                SourceLogin there = new SourceLogin(kind, "127.0.0.1", closed, "a", "b", "c", false);
                refused(
                        catchThrowableOfType(PullFault.class, () -> read(there, TABLE, ITEMS, impatient)),
                        Kind.SILENT,
                        "没有在规定时间内回应");
            }
        }
        for (SourceKind kind : SourceKind.values()) {
            refused(
                    fault(new SourceLogin(kind, "127.0.0.1", closed, "a", "b", "c", false), TABLE),
                    Kind.REFUSED,
                    "拒绝连接");
        }
        SourceLogin encrypted = new SourceLogin(SourceKind.POSTGRES, "127.0.0.1", 5432, "a", "b", "c", true);
        refused(
                SqlFaults.of(new SQLException("SSL error", "08006", new SSLHandshakeException("PKIX")), encrypted),
                Kind.CERTIFICATE,
                "证书");
        if (TestDatabase.isPostgres()) {
            SourceLogin own = server.login();
            refused(
                    fault(
                            new SourceLogin(
                                    own.kind(),
                                    own.host(),
                                    own.port(),
                                    own.database(),
                                    own.user(),
                                    own.password(),
                                    true),
                            TABLE),
                    Kind.CERTIFICATE,
                    "加密");
            refused(
                    catchThrowableOfType(
                            PullFault.class,
                            () -> read(
                                    server.login(),
                                    query(
                                            "select cast(pg_sleep(600) as text) as \"编号\", '' as \"名称\", '' as \"人数\", '' as \"成立日期\""),
                                    ITEMS,
                                    new PullLimits(
                                            LIMITS.connecting(),
                                            Duration.ofSeconds(1),
                                            LIMITS.whole(),
                                            9,
                                            LIMITS.bytes()))),
                    Kind.SILENT,
                    "没有在规定时间内回应");
        }
    }

    @Test
    @DisplayName("只连允许的主机：一字不差；名称指向本机的须写明地址；本系统的数据库不读")
    void allowedHosts() throws Exception {
        assertThat(new AllowedHosts(" ").none()).isTrue();
        AllowedHosts hosts = new AllowedHosts("DB.example.gov.cn, localhost,10.1.2.3");
        assertThat(hosts.has("db.EXAMPLE.gov.cn")).isTrue();
        for (String other :
                List.of("127.0.0.1", "0x7f.1", "2130706433", "a.db.example.gov.cn", "10.1.2.3:5432", "localhost.")) {
            refused(catchThrowableOfType(PullFault.class, () -> hosts.address(other)), Kind.NOT_ALLOWED, other);
        }
        refused(catchThrowableOfType(PullFault.class, () -> hosts.address("localhost")), Kind.NOT_ALLOWED, "本机");
        assertThat(new AllowedHosts("localhost,127.0.0.1,0:0:0:0:0:0:0:1")
                        .address("localhost")
                        .isLoopbackAddress())
                .isTrue();
        refused(
                catchThrowableOfType(
                        PullFault.class,
                        () -> new OwnDatabase("jdbc:postgresql://localhost/data?ssl=true")
                                .refuse(InetAddress.getByName("127.0.0.1"), 5432, "data")),
                Kind.OWN_DATABASE,
                "自己的数据库");
        server.table("flyway_schema_history", "a integer");
        server.table("data_set_item", "a integer");
        assertThat(fault(server.login(), TABLE)).isNull();
        server.execute("create table \"业务\".pull_source (a integer)");
        refused(fault(server.login(), TABLE), Kind.OWN_DATABASE, "自己的数据库");
    }
}
