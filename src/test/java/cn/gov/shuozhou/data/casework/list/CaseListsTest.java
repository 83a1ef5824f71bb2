package cn.gov.shuozhou.data.casework.list;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.KeyPage;
import cn.gov.shuozhou.data.workbook.SheetCell;
import cn.gov.shuozhou.data.workbook.WorkbookReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
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

@OnPostgres(OnPostgres.Reason.SQL)
@MovableClockTest
@Transactional
@DisplayName("办件总览：各类办件，在办的和办结的")
class CaseListsTest {

    private static final String SUPERVISOR = "bureau.supervisor";

    private static final String NEWEST_FIRST = "received_at desc, case_number desc";

    private static final Pattern LISTED = Pattern.compile("<(a|span) class=\"code\"[^>]*>((?:GX|ML)-[^<]+)<");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private CaseLists lists;

    @Autowired
    private Organization organization;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void today() {
        clock.setToday(GeneratedCases.TODAY);
    }

    @AfterEach
    void turnTheClockBack() {
        ClockUtil.reset();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "||received_at desc, case_number desc",
                "RECEIVED|asc|received_at, case_number",
                "RECEIVED|desc|received_at desc, case_number desc",
                "DUE||case when due_on is null then 1 else 0 end, due_on, case_number",
                "DUE|desc|case when due_on is null then 1 else 0 end, due_on desc, case_number desc",
                "CLOSED||case when closed_at is null then 1 else 0 end, closed_at desc, case_number desc",
                "CLOSED|asc|case when closed_at is null then 1 else 0 end, closed_at, case_number",
                "NUMBER||case_number",
                "NUMBER|desc|case_number desc"
            })
    @DisplayName("每种排序都能逐页翻到底再翻回来，不重不漏；部门看到的也是")
    void everyOrderIsPagedThereAndBack(String sort, String dir, String order) {
        new GeneratedCases(jdbc).insert(130);

        List<String> all = jdbc.queryForList("select case_number from case_file order by " + order, String.class);
        assertThat(forwards(SUPERVISOR, sort, dir)).isEqualTo(all);
        assertThat(backwards(SUPERVISOR, sort, dir)).isEqualTo(all);

        List<String> ofHealth = jdbc.queryForList(
                "select case_number from case_file where applicant_department = 'health' order by " + order,
                String.class);
        assertThat(forwards("health.requester", sort, dir)).isEqualTo(ofHealth);
        assertThat(backwards("health.requester", sort, dir)).isEqualTo(ofHealth);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "procedure=catalog-publication|procedure_key = 'catalog-publication'",
                "state=OPEN|phase <> 'CLOSED'",
                "state=CLOSED|phase = 'CLOSED'",
                "state=conditional-sharing:SHARED|state = 'SHARED'",
                "outcome=AGREED|outcome = 'AGREED'",
                "department=health|applicant_department = 'health'",
                "department=civil-affairs|handling_department = 'civil-affairs'",
                "region=140602|region_code = '140602'",
                "region=140600|region_code is null",
                "due=TODAY|due_on = date '2026-11-23'",
                "due=NEAR|due_on between date '2026-11-23' and date '2026-11-24'",
                "due=OVERDUE|due_on < date '2026-11-23'",
                "due=EVER|overdue = true",
                "receivedFrom=2016-01-10&receivedTo=2016-01-12|cast(received_at as date) between date '2016-01-10' and date '2016-01-12'",
                "closedFrom=2016-01-10&closedTo=2016-01-12|cast(closed_at as date) between date '2016-01-10' and date '2016-01-12'",
                "q=婚姻登记100%25|subject like '婚姻登记%'",
                "q=_|subject like '社保%'",
                "q=00012|case_number like '%00012'",
                "q=卫生健康|applicant_department = 'health'",
                "q=卫健委|applicant_department = 'health'",
                "q=朔州市民政局|handling_department = 'civil-affairs'",
                "q=陈雪松|applicant_person = 'health.requester'",
                "q=' or 1=1 --|1 = 0"
            })
    @DisplayName("每个条件都有效，页面、总数和导出相符")
    void everyFilter(String query, String where) throws Exception {
        new GeneratedCases(jdbc).insert(130);
        List<String> expected = jdbc.queryForList(
                "select case_number from case_file where " + where + " order by " + NEWEST_FIRST, String.class);

        String page = text(answer(SUPERVISOR, "/cases?" + query));

        assertThat(shown(page)).isEqualTo(expected.subList(0, Math.min(20, expected.size())));
        assertThat(page).contains(expected.isEmpty() ? "没有符合条件的办件" : "共 " + expected.size() + " 条");
        assertThat(exported(SUPERVISOR, query)).isEqualTo(expected);
    }

    @Test
    @DisplayName("部门的条件：既是本部门的，又与另一部门有关的")
    void anotherDepartmentBesideOnesOwn() {
        new GeneratedCases(jdbc).insert(130);

        KeyPage<CaseRow> page = lists.page(input("department", "civil-affairs"), person("health.requester"));

        assertThat(page.total())
                .isEqualTo(count("applicant_department = 'health' and handling_department = 'civil-affairs'"))
                .isPositive();
        assertThat(page.rows()).allSatisfy(row -> {
            assertThat(row.file().applicantDepartment()).isEqualTo("health");
            assertThat(row.file().handlingDepartment()).isEqualTo("civil-affairs");
        });
    }

    @ParameterizedTest(name = "{0} 件")
    @ValueSource(ints = {0, 12, 10_000})
    @DisplayName("没有办件、一页、一万件，都能看、能导出")
    void nonePageAndTenThousand(int howMany) throws Exception {
        new GeneratedCases(jdbc).insert(howMany);

        String page = text(answer(SUPERVISOR, "/cases"));

        assertThat(page).contains(howMany == 0 ? "还没有办件" : "共 " + howMany + " 条");
        assertThat(shown(page)).hasSize(Math.min(20, howMany));
        assertThat(page.contains("下一页")).isEqualTo(howMany > 20);
        assertThat(exported(SUPERVISOR, "")).hasSize(howMany);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "bureau.supervisor|1 = 1",
                "bureau.leading-group|1 = 1",
                "statistics.analyst|1 = 1",
                "shuocheng-data.county-authority|region_code = '140602'",
                "shanyin-data.county-authority|region_code = '140621'",
                "civil-affairs.approver|handling_department = 'civil-affairs'",
                "health.data-officer|applicant_department = 'health'",
                "taxation.requester|1 = 0"
            })
    @DisplayName("市局、领导小组、统计分析员看全部，县级主管部门看本地区，部门只看自己的")
    void eachSeesWhatIsTheirs(String id, String where) throws Exception {
        new GeneratedCases(jdbc).insert(130);
        List<String> theirs = jdbc.queryForList(
                "select case_number from case_file where " + where + " order by " + NEWEST_FIRST, String.class);

        assertThat(forwards(id, null, null)).isEqualTo(theirs);
        assertThat(exported(id, "")).isEqualTo(theirs);
        assertThat(exported(id, "department=health")).isSubsetOf(theirs);
        assertThat(exported(id, "q=00")).isSubsetOf(theirs);
    }

    @Test
    @DisplayName("页码标记是别人的也好、自己的也好，只决定从哪里读起，不决定能看什么")
    void aForeignKeyShowsNothingForeign() {
        new GeneratedCases(jdbc).insert(130);
        KeyPage<CaseRow> all = lists.page(input("q", ""), person(SUPERVISOR));

        KeyPage<CaseRow> theirs = lists.page(input("key", all.next()), person("health.requester"));

        assertThat(theirs.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.file().applicantDepartment()).isEqualTo("health"));
    }

    @Test
    @DisplayName("县级主管部门可以换看本部门的办件，不能换看全部")
    void aCountyChoosesBetweenRegionAndDepartment() throws Exception {
        new GeneratedCases(jdbc).insert(30);

        assertThat(text(answer("shuocheng-data.county-authority", "/cases?scope=DEPARTMENT")))
                .contains("范围")
                .doesNotContain("ML-1", "GX-1");
        MockHttpServletResponse refused = answer("shuocheng-data.county-authority", "/cases?scope=ALL");
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(text(refused)).contains("您不能查看“全部”范围的办件").doesNotContain("GX-1");
        assertThat(answer("health.requester", "/cases/export.xlsx?scope=REGION").getStatus())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("只能看清单、不能看办件的人，编号不是链接")
    void noLinkForWhoMayNotSeeTheCase() throws Exception {
        new GeneratedCases(jdbc).insert(12);

        assertThat(links(text(answer("statistics.analyst", "/cases")))).containsOnly("span");
        assertThat(links(text(answer(SUPERVISOR, "/cases")))).containsOnly("a");
    }

    @Test
    @DisplayName("凭编号找到各类办件的页面；别人的和不存在的，答复相同")
    void theNumberLeadsToThePage() throws Exception {
        new GeneratedCases(jdbc).insert(4);
        String sharing = GeneratedCases.number(1);
        String publication = GeneratedCases.number(0);

        assertThat(answer("health.requester", "/cases/" + sharing).getRedirectedUrl())
                .isEqualTo("/sharing/applications/" + sharing);
        assertThat(answer(SUPERVISOR, "/cases/" + publication).getRedirectedUrl())
                .isEqualTo("/catalog/publications/" + publication);
        for (String number : List.of(sharing, "GX-140600-20990101-0001")) {
            MockHttpServletResponse refused = answer("taxation.approver", "/cases/" + number);
            assertThat(refused.getStatus()).isEqualTo(404);
            assertThat(text(refused)).contains("没有编号为“" + number + "”的办件，或者您所在的部门不是它的当事部门");
        }
    }

    @Test
    @DisplayName("原来的办件总览地址转到新的")
    void theOldAddressLeadsOn() throws Exception {
        assertThat(answer(SUPERVISOR, "/sharing/cases").getRedirectedUrl())
                .isEqualTo("/cases?procedure=conditional-sharing");
    }

    private List<String> forwards(String id, String sort, String dir) {
        List<String> numbers = new ArrayList<>();
        KeyPage<CaseRow> page = lists.page(ordered(sort, dir, null), person(id));
        numbers.addAll(numbers(page));
        while (page.next() != null) {
            page = lists.page(ordered(sort, dir, page.next()), person(id));
            numbers.addAll(numbers(page));
        }
        assertThat((long) numbers.size()).isEqualTo(page.total());
        return numbers;
    }

    private List<String> backwards(String id, String sort, String dir) {
        KeyPage<CaseRow> page = lists.page(ordered(sort, dir, null), person(id));
        while (page.next() != null) {
            page = lists.page(ordered(sort, dir, page.next()), person(id));
        }
        List<List<String>> pages = new ArrayList<>(List.of(numbers(page)));
        while (page.previous() != null) {
            page = lists.page(ordered(sort, dir, page.previous()), person(id));
            pages.add(numbers(page));
        }
        Collections.reverse(pages);
        return pages.stream().flatMap(List::stream).toList();
    }

    private static List<String> numbers(KeyPage<CaseRow> page) {
        return page.rows().stream().map(row -> row.file().number()).toList();
    }

    private static CaseListInput ordered(String sort, String dir, String key) {
        return new CaseListInput(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, sort, dir, key);
    }

    private static CaseListInput input(String field, String value) {
        return new CaseListInput(
                null,
                null,
                field.equals("department") ? value : null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                field.equals("q") ? value : null,
                null,
                null,
                field.equals("key") ? value : null);
    }

    private long count(String where) {
        return jdbc.queryForObject("select count(*) from case_file where " + where, Long.class);
    }

    private Person person(String id) {
        return organization.person(id).orElseThrow();
    }

    private MockHttpServletResponse answer(String id, String address) throws Exception {
        String encoded = address.replace(" ", "%20").replace("'", "%27");
        return mvc.perform(get(URI.create(encoded)).with(as(person(id))))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> shown(String page) {
        return LISTED.matcher(page).results().map(found -> found.group(2)).toList();
    }

    private static List<String> links(String page) {
        return LISTED.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }

    private List<String> exported(String id, String query) throws Exception {
        List<String> numbers = new ArrayList<>();
        WorkbookReader.read(
                answer(id, "/cases/export.xlsx?" + query).getContentAsByteArray(),
                "a.xlsx",
                (sheet, row, cells) ->
                        numbers.add(cells.stream().map(SheetCell::text).toList().get(0)));
        return numbers.subList(1, numbers.size());
    }
}
