package cn.gov.shuozhou.data.delivery;

import static cn.gov.shuozhou.data.delivery.DeliveryTest.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.delivery.DataUse.Format;
import cn.gov.shuozhou.data.delivery.DataUse.Outcome;
import cn.gov.shuozhou.data.download.SafeCell;
import cn.gov.shuozhou.data.organization.Person;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@DeliveryTest
@DisplayName("第十八、二十九条：按授权取用数据")
@OnPostgres(Reason.SQL)
class DownloadTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Grants grants;

    @Autowired
    GrantedData grantedData;

    @Autowired
    DataSets dataSets;

    @Autowired
    DataProposals proposals;

    @Autowired
    DataUses uses;

    @Autowired
    Catalog catalog;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private Fixture fixture;
    private long resource;

    @BeforeEach
    void dataOfTwoPeople() {
        fixture = new Fixture(jdbc, catalog, clock);
        resource = fixture.resource();
        Uploads.confirmed(proposals, resource, "婚姻.csv", Fixture.utf8(Fixture.CSV), Fixture.OFFICER);
    }

    private MockHttpServletResponse as(Person person, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
        return mvc.perform(request.with(authentication(signedIn)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse download(Grant grant, String file) throws Exception {
        return as(Fixture.REQUESTER, get("/grants/{number}/data." + file, grant.number()));
    }

    private static String text(MockHttpServletResponse response) throws IOException {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("CSV 逐字节：第一行是列名，只有授权的列，已脱敏；来源说明另成一个文件")
    void csvByteByByte() throws Exception {
        var grant = grants.grant(fixture.order(resource, DeliveryMode.FILE));
        var response = download(grant, "csv");

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsByteArray())
                .isEqualTo(Fixture.utf8("\ufeff"
                        + String.join(
                                "\r\n",
                                "姓名,公民身份号码,金额",
                                "张**,1406************31,-12.50",
                                "欧阳**,1406************2X,100",
                                "")));
        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        var disposition = response.getHeader("Content-Disposition");
        assertThat(disposition).startsWith("attachment; filename=\"" + grant.number() + ".csv\"; filename*=UTF-8''");
        assertThat(URLDecoder.decode(disposition, StandardCharsets.UTF_8))
                .endsWith(grant.number() + "-" + grant.resourceName() + ".csv");
        assertThat(disposition).matches("\\p{ASCII}+");

        var notes = as(Fixture.REQUESTER, get("/grants/{number}/notes.txt", grant.number()));
        assertThat(text(notes))
                .isEqualTo("\ufeff"
                        + String.join(
                                "\r\n",
                                "授权编号：" + grant.number(),
                                "数据资源：" + grant.resourceName(),
                                "使用部门：部门 tax-test",
                                "使用用途：核对个人所得税专项附加扣除",
                                "下载时间：2026-11-22 10:30 李文静",
                                "使用条件：仅限上述用途，不得提供给第三方或向社会公开（朔数政办发〔2021〕2号第二十九条）",
                                ""));
        assertThat(notes.getHeader("Content-Disposition")).contains("filename=\"" + grant.number() + ".txt\"");
    }

    @Test
    @DisplayName("XLSX：同样的内容，每格都是文本")
    void xlsxIsText() throws Exception {
        var grant = grants.grant(fixture.order(resource, DeliveryMode.FILE));
        var content = download(grant, "xlsx").getContentAsByteArray();
        var rows = new ArrayList<List<String>>();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (var row : workbook.getSheetAt(0)) {
                var cells = new ArrayList<String>();
                row.forEach(cell -> {
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                    cells.add(cell.getStringCellValue());
                });
                rows.add(cells);
            }
        }
        assertThat(rows).hasSize(9).startsWith(List.of("授权编号", grant.number()));
        assertThat(rows.subList(6, 9))
                .containsExactly(
                        List.of("姓名", "公民身份号码", "金额"),
                        List.of("张**", "1406************31", "-12.50"),
                        List.of("欧阳**", "1406************2X", "100"));
    }

    @Test
    @DisplayName("每次取用留下记录；中断的记为中断")
    void usesAreRecorded() throws Exception {
        var grant = grants.grant(fixture.order(resource, DeliveryMode.FILE));
        download(grant, "csv");
        brokenOffAt(2, grant);

        var recorded = uses.of(grant.number(), UseFilter.EVERYTHING).page(1).rows();
        assertThat(recorded)
                .extracting(DataUse::format, DataUse::rowTotal, DataUse::outcome, DataUse::remoteAddress)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Format.XLSX, 1L, Outcome.INTERRUPTED, "10.1.2.3"),
                        org.assertj.core.groups.Tuple.tuple(Format.CSV, 2L, Outcome.COMPLETED, "127.0.0.1"));
        assertThat(recorded).allSatisfy(use -> {
            assertThat(use.personId()).isEqualTo(Fixture.REQUESTER.id());
            assertThat(use.purpose()).isEqualTo(grant.purpose());
            assertThat(use.finishedAt()).isNotNull();
        });
    }

    @Test
    @DisplayName("授权即记入资源；没有送出一行就中断的不算有人取用，送出过的算")
    void theResourceKnows() {
        var grant = grants.grant(fixture.order(resource, DeliveryMode.FILE));
        assertThat(is("granted")).isTrue();
        brokenOffAt(1, grant);
        assertThat(is("used")).isFalse();
        brokenOffAt(2, grant);
        assertThat(is("used")).isTrue();
    }

    private boolean is(String what) {
        return jdbc.queryForObject("select " + what + " from resource where id = ?", Boolean.class, resource);
    }

    private void brokenOffAt(int broken, Grant grant) {
        assertThatThrownBy(() -> grantedData.use(
                        grant,
                        DataTaker.of(Fixture.REQUESTER),
                        Format.XLSX,
                        "10.1.2.3",
                        rows -> rows.forEach((row, values) -> {
                            if (row == broken) {
                                throw new IOException("Broken pipe");
                            }
                        })))
                .isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("未生效、到期、收回、方式不符、外部门、不存在：不给数据，说明原因")
    void refusals() throws Exception {
        var order = fixture.order(resource, DeliveryMode.FILE);
        var future = grants.grant(fixture.order(resource, DeliveryMode.FILE, TODAY.plusDays(1), TODAY.plusDays(2)));
        var expired = grants.grant(fixture.order(resource, DeliveryMode.FILE));
        jdbc.update(
                "update data_grant set valid_from = date '2026-01-01', valid_to = date '2026-11-21' where number = ?",
                expired.number());
        var revoked = grants.grant(fixture.order(resource, DeliveryMode.FILE));
        grants.revoke(revoked.number(), "超出用途");
        var api = grants.grant(fixture.order(resource, DeliveryMode.API));
        var valid = grants.grant(order);

        for (var file : List.of("csv", "xlsx")) {
            refused(download(future, file), 403, "自 2026-11-23 起生效");
            refused(download(expired, file), 403, "已于 2026-11-21 到期");
            refused(download(revoked, file), 403, "已收回（理由：超出用途）");
            refused(download(api, file), 403, "方式是接口");
            var foreign = as(Fixture.STRANGER, get("/grants/{number}/data." + file, valid.number()));
            refused(foreign, 404, "没有编号为");
            assertThat(text(foreign)).doesNotContain(valid.resourceName(), valid.purpose(), "tax-test");
            refused(
                    as(Fixture.REQUESTER, get("/grants/{number}/data." + file, "SQ-140600-20261122-9999")),
                    404,
                    "没有编号为");
        }
        refused(as(Fixture.STRANGER, get("/grants/{number}", valid.number())), 404, "没有编号为");
        for (var grant : List.of(future, expired, revoked, api, valid)) {
            assertThat(uses.of(grant.number(), UseFilter.EVERYTHING).page(1).rows())
                    .isEmpty();
        }
    }

    private static void refused(MockHttpServletResponse response, int status, String reason) throws IOException {
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(text(response)).contains(reason).doesNotContain("张**", "140602199003071231");
    }

    @Test
    @DisplayName("平台还没有数据：说明，不给空文件")
    void noDataYet() throws Exception {
        var empty = fixture.resource();
        refused(download(grants.grant(fixture.order(empty, DeliveryMode.FILE)), "csv"), 409, "还没有把这项数据提供到平台");
    }

    @ParameterizedTest(name = "“{0}” → “{1}”")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            =1+1|'=1+1
            +86|'+86
            -1+1|'-1+1
            @SUM(A1)|'@SUM(A1)
            "\t=1"|"'\t=1"
            ＝1|'＝1
            -12.50|-12.50
            " =1"|"' =1"
            "\u3000=1"|"'\u3000=1"
            "\u00a0＝1"|"'\u00a0＝1"
            " 张三"|" 张三"
            张三|张三
            """)
    @DisplayName("CSV 的值不会变成公式")
    void noFormulas(String value, String safe) {
        assertThat(SafeCell.of(value)).isEqualTo(safe);
    }

    @Test
    @DisplayName("我的授权和授权页：用途、脱敏示例、使用责任、使用记录")
    void pages() throws Exception {
        var grant = grants.grant(fixture.order(resource, DeliveryMode.FILE));
        download(grant, "csv");
        var list = as(Fixture.REQUESTER, get("/grants").param("q", grant.number()));
        assertThat(text(list)).contains(grant.resourceName(), grant.number(), "有效");
        assertThat(text(as(Fixture.STRANGER, get("/grants")))).contains("还没有授权");
        assertThat(text(as(
                        Fixture.REQUESTER,
                        get("/grants").param("status", "EXPIRED").param("q", "没有这个"))))
                .contains("没有符合条件的授权");

        var page = text(as(Fixture.REQUESTER, get("/grants/{number}", grant.number())));
        assertThat(page)
                .contains(
                        "核对个人所得税专项附加扣除",
                        "1406************31",
                        "原样提供",
                        "使用责任（第二十九条）",
                        "data.csv",
                        "data.xlsx",
                        "CSV 文件",
                        "李文静");
        var api = grants.grant(fixture.order(resource, DeliveryMode.API));
        assertThat(text(as(Fixture.REQUESTER, get("/grants/{number}", api.number()))))
                .contains("/api/grants/" + api.number() + "/records", "还没有令牌", "建立令牌")
                .doesNotContain("data.csv");
    }

    @Test
    @DisplayName("上传页：只有提供部门的数据专员；错误列在页上，数据不变")
    void upload() throws Exception {
        var address = "/catalog/" + resource + "/data";
        assertThat(as(Fixture.REQUESTER, get(address)).getStatus()).isEqualTo(403);
        var colleague = new Person(
                "civil-test.approver",
                "钱慧兰",
                "civil-test",
                "部门 civil-test",
                java.util.Set.of(cn.gov.shuozhou.data.organization.Role.APPROVER));
        assertThat(as(colleague, multipart(address).file(file(Fixture.CSV))).getStatus())
                .isEqualTo(403);
        assertThat(text(as(Fixture.OFFICER, get(address)))).contains("公民身份号码", "婚姻.csv", "第 1 版");

        var bad = as(Fixture.OFFICER, multipart(address).file(file("姓名,年龄\n")));
        assertThat(bad.getStatus()).isEqualTo(400);
        assertThat(text(bad)).contains("“年龄”不是这项资源的信息项", "当前数据未改变");
        assertThat(dataSets.current(resource).orElseThrow().version()).isEqualTo(1);

        var good = as(Fixture.OFFICER, multipart(address).file(file(Fixture.CSV)));
        assertThat(good.getRedirectedUrl()).isEqualTo(address + "/proposal");
        assertThat(dataSets.current(resource).orElseThrow().version())
                .as("not before it is confirmed")
                .isEqualTo(1);
        assertThat(as(Fixture.OFFICER, get("/catalog/999999999/data")).getStatus())
                .isEqualTo(404);
    }

    private static MockMultipartFile file(String content) {
        return new MockMultipartFile("file", "婚姻.csv", MediaType.TEXT_PLAIN_VALUE, Fixture.utf8(content));
    }
}
