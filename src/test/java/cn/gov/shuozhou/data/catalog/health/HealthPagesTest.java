package cn.gov.shuozhou.data.catalog.health;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.workbook.LibreOffice;
import cn.gov.shuozhou.data.workbook.SheetCell;
import cn.gov.shuozhou.data.workbook.WorkbookReader;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.ibatis.session.SqlSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@MovableClockTest
@Transactional
@DisplayName("第七条、第十条、第十七条：目录健康")
@OnPostgres(Reason.SQL)
class HealthPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String PAGE = "/catalog/health";

    /** A figure on the page with its way to the resources behind it. */
    private static final Pattern FIGURE = Pattern.compile("href=\"(/catalog/health/resources[^\"]*)\">(\\d+)</a>");

    private static final Pattern TOTAL = Pattern.compile("共 (\\d+) 条");

    @Autowired
    MockMvc mvc;

    @Autowired
    Organization organization;

    @Autowired
    CatalogHealth health;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    SqlSession session;

    @BeforeEach
    void someOfEach() {
        clock.setToday(TODAY);
        // Other tests of the same context have used, changed and measured resources of theirs.
        jdbc.update("update resource set data_rows = 0, data_updated_at = null, used = false, granted = false,"
                + " changed_at = null");
        jdbc.update(
                "update resource_version set effective_at = ?",
                TODAY.minusDays(9).atStartOfDay());
        jdbc.update("update quality_run set score = null");
        renewed("101002/1", TODAY);
        renewed("105003/1", TODAY.minusDays(3));
        jdbc.update("update resource set granted = true where code = '101002/1'");
        jdbc.update(
                "insert into catalog_draft (code, department_code, name, content, updated_by, updated_at, locked) values"
                        + " ('101002/99', 'civil-affairs', '草案', '{}', 'x', timestamp '2026-01-01 00:00:00', false)");
    }

    private void used() {
        jdbc.update("update resource set used = true where code = '101002/1'");
    }

    private void renewed(String code, LocalDate day) {
        jdbc.update("update resource set data_rows = 5, data_updated_at = ? where code = ?", day.atTime(9, 0), code);
    }

    @ParameterizedTest(name = "/catalog/health{0}")
    @ValueSource(
            strings = {
                "",
                "?page=2",
                "?having=OVERDUE&sort=OVERDUE",
                "?having=UNUSED&region=140621",
                "?department=civil-affairs",
                "?sort=LAST_CHANGE"
            })
    @DisplayName("每个数字都等于它背后清单的条数")
    void everyFigureIsItsList(String filter) throws Exception {
        Map<String, String> figures = figures(page("bureau.bureau", Role.BUREAU, PAGE + filter));
        assertThat(figures).isNotEmpty();
        for (var figure : figures.entrySet()) {
            String list = page("bureau.bureau", Role.BUREAU, figure.getKey().replace("&amp;", "&"));
            var total = TOTAL.matcher(list);
            assertThat(total.find() ? total.group(1) : "0").as(figure.getKey()).isEqualTo(figure.getValue());
        }
    }

    @Test
    @DisplayName("授权不等于使用：只有授权的仍是从未使用")
    void aGrantIsNoUse() throws Exception {
        DepartmentHealth granted = department("civil-affairs");
        assertThat(granted.count(HealthProblem.UNUSED)).isEqualTo((long) granted.published());
        assertThat(granted.count(HealthProblem.UNGRANTED)).isEqualTo(granted.published() - 1L);
        String list = PAGE + "/resources?q=101002/1&department=civil-affairs";
        assertThat(page("bureau.bureau", Role.BUREAU, list)).contains("有授权，从未取用");
    }

    @Test
    @DisplayName("取用过的，算有人取用")
    void whatHasGoneOutIsUse() throws Exception {
        used();
        DepartmentHealth used = department("civil-affairs");
        assertThat(used.count(HealthProblem.UNUSED)).isEqualTo(used.published() - 1L);
        assertThat(page("bureau.bureau", Role.BUREAU, PAGE + "/resources?q=101002/1&department=civil-affairs"))
                .contains("有人取用")
                .doesNotContain("从未取用");
    }

    @Test
    @DisplayName("有数据、按期更新、有人取用的不算问题；草案计入编制中")
    void problemsAreWhatTheySay() {
        used();
        DepartmentHealth civilAffairs = department("civil-affairs");
        assertThat(civilAffairs.count(HealthProblem.UNUSED)).isEqualTo(civilAffairs.published() - 1L);
        assertThat(civilAffairs.drafts()).isEqualTo(1);
        assertThat(resources("approval-service")).singleElement().satisfies(permits -> {
            assertThat(permits.withoutData()).isFalse();
            assertThat(permits.overdue()).as("每日，三日前").isTrue();
        });
        assertThat(resources("civil-affairs"))
                .filteredOn(one -> one.resource().code().equals("101002/1"))
                .singleElement()
                .satisfies(marriages ->
                        assertThat(HealthProblem.ANY.isOf(marriages)).isFalse());
    }

    @Test
    @DisplayName("几秒以内同一范围只数一次，过后重新数；别的范围各数各的")
    void countedOnceForManyReaders() {
        HealthFilter city = new HealthFilter(null, null, null, null, null, null, null);
        HealthFilter one = HealthFilter.ofDepartment("civil-affairs", 1);
        var kept = new KeptHealth(health, organization, clock, Duration.ofHours(1));
        long published = kept.table(city, any -> true).table().published();

        jdbc.update("update resource set status = 'RETIRED' where code = '101002/1'");
        session.clearCache();
        assertThat(kept.table(city, any -> true).table().published()).isEqualTo(published);
        assertThat(kept.table(one, any -> true).table().published())
                .isEqualTo(health.table(one, any -> true).published());
        assertThat(new KeptHealth(health, organization, clock, Duration.ZERO)
                        .table(city, any -> true)
                        .table()
                        .published())
                .isEqualTo(published - 1);
    }

    @Test
    @DisplayName("停用的资源不再计数，但算作变更")
    void withdrawnResourcesDoNotCount() {
        Integer before = jdbc.queryForObject(
                "select count(*) from resource where provider_code = 'civil-affairs' and status = 'PUBLISHED'",
                Integer.class);
        jdbc.update(
                "update resource set status = 'RETIRED', changed_at = ? where code = '101002/1'", TODAY.atStartOfDay());
        DepartmentHealth after = department("civil-affairs");
        assertThat(after.published()).isEqualTo(before - 1);
        assertThat(after.lastChange()).isEqualTo(TODAY.atStartOfDay());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "shuocheng-data.county-authority, COUNTY_AUTHORITY, 朔城区民政局, 山阴县教育局",
        "shanyin-data.county-authority, COUNTY_AUTHORITY, 山阴县教育局, 朔城区民政局",
        "civil-affairs.data-officer, DATA_OFFICER, 朔州市民政局, 朔州市公安局",
        "public-security.approver, APPROVER, 朔州市公安局, 朔州市民政局"
    })
    @DisplayName("县级主管部门只看本区域，数据专员和审批人只看本部门")
    void everybodySeesHisOwn(String id, Role role, String own, String foreign) throws Exception {
        assertThat(page(id, role, PAGE)).contains(own).doesNotContain(foreign);
        assertThat(page(id, role, PAGE + "/resources")).contains(own).doesNotContain(foreign);
        assertThat(String.join(
                        "\n",
                        LibreOffice.cells(
                                answer(id, role, PAGE + "/export.xlsx").getContentAsByteArray())))
                .contains(own)
                .doesNotContain(foreign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/resources", "/export.xlsx"})
    @DisplayName("别的区域的部门与没有的部门答复相同")
    void aForeignDepartmentIsUnknown(String where) throws Exception {
        for (String department : List.of("shanyin-education", "civil-affairs", "no-such")) {
            assertThat(answer(
                                    "shuocheng-data.county-authority",
                                    Role.COUNTY_AUTHORITY,
                                    PAGE + where + "?department=" + department)
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    @DisplayName("导出：数字表、资源表与页面一致")
    void theWorkbookAgrees() throws Exception {
        jdbc.update("update resource set name = '=1+1' where code = '101002/1'");
        byte[] workbook =
                answer("bureau.analyst", Role.ANALYST, PAGE + "/export.xlsx").getContentAsByteArray();
        Map<String, List<List<SheetCell>>> sheets = new HashMap<>();
        WorkbookReader.read(
                workbook,
                "a.xlsx",
                (sheet, row, cells) ->
                        sheets.computeIfAbsent(sheet, name -> new ArrayList<>()).add(cells));
        HealthTable table = all();
        List<SheetCell> sums = sheets.get("按部门").get(sheets.get("按部门").size() - 1);
        assertThat(sums)
                .extracting(SheetCell::text)
                .containsExactly(
                        "合计",
                        String.valueOf(table.published()),
                        String.valueOf(table.items()),
                        String.valueOf(table.drafts()),
                        String.valueOf(table.count(HealthProblem.WITHOUT_DATA)),
                        String.valueOf(table.count(HealthProblem.OVERDUE)),
                        String.valueOf(table.count(HealthProblem.POOR)),
                        String.valueOf(table.count(HealthProblem.UNUSED)),
                        String.valueOf(table.count(HealthProblem.UNGRANTED)));
        assertThat(sheets.get("资源")).hasSize((int) table.published() + 1);
        assertThat(sheets.get("资源").stream().flatMap(List::stream))
                .filteredOn(cell -> cell.text().equals("=1+1"))
                .singleElement()
                .satisfies(cell -> assertThat(cell.formula()).isFalse());
    }

    private HealthTable all() {
        return health.table(new HealthFilter(null, null, null, null, null, null, null), department -> true);
    }

    private DepartmentHealth department(String code) {
        return health.table(HealthFilter.ofDepartment(code, 1), department -> true)
                .departments()
                .get(0);
    }

    private List<ResourceHealth> resources(String code) {
        return health.resources(HealthFilter.ofDepartment(code, 1), department -> true);
    }

    private static Map<String, String> figures(String page) {
        Map<String, String> figures = new LinkedHashMap<>();
        FIGURE.matcher(page).results().forEach(found -> figures.put(found.group(1), found.group(2)));
        return figures;
    }

    private String page(String id, Role role, String address) throws Exception {
        MockHttpServletResponse answer = answer(id, role, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(String id, Role role, String address) throws Exception {
        String department = id.substring(0, id.indexOf('.'));
        var person = new Person(
                id, id, department, organization.department(department).name(), Set.of(role));
        return mvc.perform(get(URI.create(address)).with(as(person)))
                .andReturn()
                .getResponse();
    }
}
