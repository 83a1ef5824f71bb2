package cn.gov.shuozhou.data.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.delivery.RowDifference.Kind;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@OnPostgres(OnPostgres.Reason.SQL)
@DeliveryTest
@DisplayName("第十七条：任意两个保留的版本逐格比较")
class VersionDifferenceTest {

    private static final String HEADER = "姓名,公民身份号码,登记日期,联系电话,金额\n";
    private static final int MANY = 700;

    @Autowired
    private DataProposals proposals;

    @Autowired
    private DataComparison comparison;

    @Autowired
    private CellDifferences cells;

    @Autowired
    private DataKeys keys;

    @Autowired
    private DataSets dataSets;

    @Autowired
    private DataSetRegister register;

    @Autowired
    private Catalog catalog;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private KeyDoubts doubts;

    private Fixture fixture;
    private long resource;

    @BeforeEach
    void resource() {
        fixture = new Fixture(jdbc, catalog, clock);
        resource = fixture.resource();
        // one item lies open, the others are sealed
        jdbc.update("update item set sensitivity = 'PUBLIC' where resource_id = ? and name = '金额'", resource);
    }

    private void key(String name) {
        keys.declare(resource, List.of(fixture.item(resource, name)));
    }

    private DataSet upload(String rows) {
        return Uploads.confirmed(proposals, resource, "全部.csv", Fixture.utf8(HEADER + rows), Fixture.OFFICER);
    }

    private VersionDifference difference(DataSet from, DataSet to) {
        return comparison.difference(from, to).orElseThrow();
    }

    private List<String> cells(VersionDifference difference, @Nullable Kind kind) throws IOException {
        List<String> found = new ArrayList<>();
        cells.all(
                difference,
                kind,
                cell -> found.add("%s %s %s %s>%s"
                        .formatted(cell.key(), cell.kind().label(), cell.item(), cell.before(), cell.after())));
        return found;
    }

    private MockHttpServletResponse as(Person person, String address) throws Exception {
        return mvc.perform(get(address)
                        .with(SecurityMockMvcRequestPostProcessors.authentication(
                                UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()))))
                .andReturn()
                .getResponse();
    }

    private String page(String query) throws Exception {
        return as(Fixture.OFFICER, "/catalog/" + resource + "/data/differences" + query)
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("设定主键时，正在使用的数据里主键重复、空缺的，说明几行、哪一行；主键区分得开的不说")
    void whatTheKeyDoesNotTellApart() throws Exception {
        upload("甲,,2023-01-05,138,1\n乙,,2023-01-05,139,2\n甲,,2023-01-06,138,3\n,,2023-01-07,137,4\n甲,,,,5\n");

        String sentence = "请注意，正在使用的数据里有 2 行与前面的行主键相同（如第 3 行与第 1 行），1 行没有主键，比较版本时会把它们混在一起：请在下次上传时改正，或者改选主键。";
        MvcResult declared = mvc.perform(post("/catalog/{id}/data/key", resource)
                        .param("key", String.valueOf(fixture.item(resource, "姓名")))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(SecurityMockMvcRequestPostProcessors.authentication(
                                UsernamePasswordAuthenticationToken.authenticated(Fixture.OFFICER, null, List.of()))))
                .andReturn();
        assertThat(declared.getFlashMap().get("done")).isEqualTo("主键已保存，以后的上传按它比较。" + sentence);

        key("金额");
        assertThat(doubts.sentence(resource)).isEmpty();
        keys.declare(resource, List.of());
        assertThat(doubts.sentence(resource)).isEmpty();
    }

    @Test
    @DisplayName("更改的列出不同的格，新增、删除的列出整行；敏感的一样比较；反过来比就反过来列")
    void cellByCell() throws IOException {
        key("姓名");
        DataSet first = upload("甲,,2023-01-05,138,1\n乙,,2023-01-05,139,2\n丙,,,,3\n丁,,,,4\n");
        DataSet second = upload("丁,,,,4\n乙,,2023-01-06,139,20\n戊,,2023-01-07,,\n甲,,2023/1/5,138,1\n");
        VersionDifference difference = difference(first, second);
        assertThat(difference.changes()).isEqualTo(new KeyChanges(1, 1, 1));
        List<String> all = List.of(
                "乙 更改 登记日期 2023-01-05>2023-01-06",
                "乙 更改 金额 2>20",
                "戊 新增 姓名 >戊",
                "戊 新增 登记日期 >2023-01-07",
                "丙 删除 姓名 丙>",
                "丙 删除 金额 3>");
        assertThat(cells(difference, null)).containsExactlyElementsOf(all);
        assertThat(cells(difference, Kind.CHANGED)).containsExactlyElementsOf(all.subList(0, 2));
        assertThat(cells(difference, Kind.ADDED)).containsExactlyElementsOf(all.subList(2, 4));
        assertThat(cells(difference, Kind.GONE)).containsExactlyElementsOf(all.subList(4, 6));
        assertThat(cells(difference(second, first), Kind.CHANGED))
                .containsExactly("乙 更改 登记日期 2023-01-06>2023-01-05", "乙 更改 金额 20>2");
        assertThat(cells(difference(second, second), null)).isEmpty();
    }

    @Test
    @DisplayName("行数超过一块、次序全变：一格不多，一格不少；分页接得上，导出与页面相符")
    void manyRows() throws Exception {
        key("姓名");
        upload(IntStream.rangeClosed(1, MANY)
                .mapToObj(row -> "人%d,,,,%d".formatted(row, row))
                .collect(Collectors.joining("\n")));
        upload(IntStream.rangeClosed(1, MANY)
                .map(row -> MANY + 1 - row)
                .mapToObj(row -> "人%d,,,,%s".formatted(row, row % 10 == 0 ? "-" + row : "" + row))
                .collect(Collectors.joining("\n")));
        List<String> expected = IntStream.rangeClosed(1, MANY)
                .map(row -> MANY + 1 - row)
                .filter(row -> row % 10 == 0)
                .mapToObj(row -> "人%d,更改,金额,%d,-%d".formatted(row, row, row))
                .toList();
        String csv = as(Fixture.OFFICER, "/catalog/" + resource + "/data/differences/cells.csv?from=1&to=2")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(1)).containsExactlyElementsOf(expected);

        List<String> shown = new ArrayList<>();
        String query = "?from=1&to=2";
        while (query != null) {
            String page = page(query);
            java.util.regex.Pattern.compile("<th scope=\"row\"[^>]*>(人\\d+)<")
                    .matcher(page)
                    .results()
                    .forEach(result -> shown.add(result.group(1)));
            var next = java.util.regex.Pattern.compile("&amp;after=(\\d+)").matcher(page);
            query = next.find() ? "?from=1&to=2&after=" + next.group(1) : null;
        }
        assertThat(shown)
                .containsExactlyElementsOf(
                        expected.stream().map(line -> line.split(",")[0]).toList());
    }

    @Test
    @DisplayName("等待确认的一份在确认之前就能逐格查看；换了主键重新比较；版本清除，差别也不留")
    void beforeItIsConfirmed() throws Exception {
        key("姓名");
        DataSet first = upload("甲,,,138,1\n乙,,,139,2\n");
        Uploads.proposed(
                proposals, resource, "新.csv", Fixture.utf8(HEADER + "甲,,,138,1\n丙,,,139,2\n"), Fixture.OFFICER);
        assertThat(page("?from=1&to=2")).contains("更改 0 行、新增 1 行、删除 1 行", "待确认", "丙");
        DataSet second =
                proposals.confirm(resource, proposals.of(resource).orElseThrow().dataSetId(), "更新", Fixture.OFFICER);
        key("联系电话");
        assertThat(cells(difference(first, second), null)).containsExactly("139 更改 姓名 乙>丙");
        upload("甲,,,138,1\n");
        jdbc.update(
                "update data_set set changed_at = ? where id = ?",
                LocalDateTime.now(clock).minusDays(100),
                first.id());
        register.clear();
        assertThat(jdbc.queryForObject(
                        "select count(*) from data_difference where from_set = ? or to_set = ?",
                        Integer.class,
                        first.id(),
                        first.id()))
                .isZero();
        assertThat(as(Fixture.OFFICER, "/catalog/" + resource + "/data/differences?from=1&to=3")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("没有主键、别的部门、正在比较、比到一半断了")
    void refused() throws Exception {
        DataSet first = upload("甲,,,,1\n");
        DataSet second = upload("甲,,,,2\n");
        String address = "/catalog/" + resource + "/data/differences?from=1&to=2";
        assertThat(as(Fixture.OFFICER, address).getStatus()).isEqualTo(409);
        assertThat(as(Fixture.STRANGER, address).getStatus()).isEqualTo(403);
        assertThat(page("")).contains("第 1 版", "第 2 版").doesNotContain("没有差别");
        key("姓名");
        jdbc.update(
                "insert into data_difference (from_set, to_set, gone, added, changed, complete, touched_at)"
                        + " values (?, ?, 0, 0, 0, false, ?)",
                first.id(),
                second.id(),
                LocalDateTime.now(clock));
        RequestRejected under = catchThrowableOfType(RequestRejected.class, () -> difference(first, second));
        assertThat(under).hasMessageContaining("正在比较");
        jdbc.update(
                "update data_difference set touched_at = ? where from_set = ?",
                LocalDateTime.now(clock).minusMinutes(3),
                first.id());
        assertThat(cells(difference(first, second), null)).containsExactly("甲 更改 金额 1>2");
    }
}
