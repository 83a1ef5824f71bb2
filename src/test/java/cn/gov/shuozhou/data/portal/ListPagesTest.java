package cn.gov.shuozhou.data.portal;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.FullRun;
import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.TestDatabase;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.workbook.SheetCell;
import cn.gov.shuozhou.data.workbook.WorkbookReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;

/**
 * Every list of the portal, found by the application's own endpoints: it can be filtered, paged and taken away, and the
 * three agree. A new list is covered as soon as it exists.
 */
@MovableClockTest
@Transactional
@DisplayName("每个清单：筛选、分页、导出相符")
@OnPostgres(Reason.SQL)
class ListPagesTest {

    /** Each of these lists is whole on its page. */
    private static final Set<String> NOT_PAGED = Set.of("/audit", "/catalog/classification", "/clocks/{id}");

    /** Of the catalogue an item is a row, not a resource. */
    private static final String ITEM_BY_ITEM = "/catalog";

    private static final List<String> TYPED = List.of("", "%", "_", "'", "!\\", "😀", "件", "民政", "没有这个词");

    private static final int MOST_CHOICES = 13;

    /** Every day a filter gets one of so many values, the next filter the others. */
    private static final int SHARES = TestDatabase.isPostgres() ? 8 : 4;

    @Autowired
    MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Organization organization;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clocks clocks;

    @Autowired
    MovableClock clock;

    private final List<String> faults = new ArrayList<>();
    private Person person;
    private int narrowed;
    private int filtersSoFar;

    @BeforeEach
    void rows() {
        clock.setToday(LocalDate.of(2026, 11, 23));
        new ListRows(jdbc).insert(LocalDateTime.now(clock));
        Person known = organization.person(ListRows.PERSON).orElseThrow();
        person = new Person(
                known.id(), known.name(), known.departmentCode(), known.departmentName(), Set.of(Role.values()));
    }

    @AfterEach
    void turnTheClockBack() {
        ClockUtil.reset();
    }

    @Test
    @DisplayName("凡有页码的页面都能导出，凡导出都有页面；导出的行数就是筛选后的条数")
    void listsAndExports() throws Exception {
        PathExamples examples = ListedPages.examples(jdbc, clocks);
        ListedPages listed = new ListedPages(mapping);
        Set<String> followed = new TreeSet<>();
        for (String pattern : listed.pages()) {
            String address = examples.filled(pattern);
            List<ShownList> lists = shown(address, "");
            assertThat(lists).as("%s 的导出", pattern).isNotEmpty();
            for (int i = 0; i < lists.size(); i++) {
                followed.add(examples.pattern(lists.get(i).path()) + ListedPages.EXPORT);
                explore(pattern, address, i, lists.get(i));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(followed).as("页面上的导出").containsAll(listed.exports());
        assertThat(narrowed).as("起了作用的筛选").isGreaterThan(FullRun.Amount.of(60 / SHARES / 2, 60));
    }

    @Test
    @DisplayName("凡能按文字查找的清单：部门的简称与全称查到的一样多")
    void shortNamesAreFoundEverywhere() throws Exception {
        PathExamples examples = ListedPages.examples(jdbc, clocks);
        ListedPages listed = new ListedPages(mapping);
        Set<String> naming = new TreeSet<>();
        for (String pattern : listed.pages()) {
            String address = examples.filled(pattern);
            for (var filter : shown(address, "").get(0).filters().entrySet()) {
                if (filter.getValue().isEmpty()) {
                    Long full = found(address, filter.getKey(), ListRows.DEPARTMENT);
                    if (!Objects.equals(full, found(address, filter.getKey(), ListRows.SHORT_NAME))) {
                        faults.add(address + "?" + filter.getKey());
                    }
                    if (full != null && full > 0) {
                        naming.add(pattern);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(naming).as("有部门名称可查的清单").hasSizeGreaterThan(12);
    }

    /** How many rows a field lets pass; null when it takes no words, as a date. */
    private @Nullable Long found(String address, String field, String words) throws Exception {
        MockHttpServletResponse answer = answer(address, field + "=" + UriUtils.encode(words, StandardCharsets.UTF_8));
        return answer.getStatus() == 200
                ? Long.valueOf(ShownList.on(answer.getContentAsString(StandardCharsets.UTF_8))
                        .get(0)
                        .total())
                : null;
    }

    private void explore(String pattern, String address, int number, ShownList whole) throws Exception {
        boolean paged = !NOT_PAGED.contains(pattern);
        if (paged != whole.isPaged()) {
            faults.add(address + ": paged " + whole.isPaged());
        }
        compare(address, "", whole);
        for (String page : paged ? List.of("0", "-1", "2", "99999", "") : List.<String>of()) {
            ShownList there =
                    shown(address, "page=" + page + "&tokenPage=" + page).get(number);
            if (there.total() != whole.total() || !there.isOnAPageThatExists()) {
                faults.add(address + "?page=" + page + ": " + there.total() + " of " + whole.total());
            }
        }
        for (var filter : whole.filters().entrySet()) {
            List<String> values = filter.getValue().isEmpty() ? TYPED : filter.getValue();
            for (String value : FullRun.Amount.share(
                    values.subList(0, Math.min(MOST_CHOICES, values.size())), SHARES, filtersSoFar++)) {
                String query = filter.getKey() + "=" + UriUtils.encode(value, StandardCharsets.UTF_8);
                MockHttpServletResponse answer = answer(address, query);
                if (answer.getStatus() >= 500
                        || answer.getStatus() == 400 && !filter.getValue().isEmpty()) {
                    faults.add(address + "?" + query + ": " + answer.getStatus());
                } else if (answer.getStatus() == 200) {
                    ShownList filtered = ShownList.on(answer.getContentAsString(StandardCharsets.UTF_8))
                            .get(number);
                    compare(address, query, filtered);
                    narrowed += filtered.total() > 0 && filtered.total() < whole.total() ? 1 : 0;
                    if (value.equals("%") && whole.total() > 0 && filtered.total() == whole.total()) {
                        faults.add(address + "?" + query + ": stands for everything");
                    }
                }
            }
        }
    }

    private void compare(String address, String query, ShownList list) throws Exception {
        MockHttpServletResponse export = mvc.perform(
                        get(URI.create(list.export())).with(as(person)))
                .andReturn()
                .getResponse();
        if (export.getStatus() != 200) {
            faults.add(list.export() + ": " + export.getStatus());
        } else if (list.isPaged() && rows(list, export.getContentAsByteArray()) != list.total()) {
            faults.add("%s?%s: %d, exported %d"
                    .formatted(address, query, list.total(), rows(list, export.getContentAsByteArray())));
        }
    }

    /** The rows below the headings of the first worksheet; a line of totals is no row. */
    private static int rows(ShownList list, byte[] workbook) throws Exception {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        WorkbookReader.read(
                workbook,
                "a.xlsx",
                (sheet, row, cells) -> sheets.computeIfAbsent(sheet, name -> new ArrayList<>())
                        .add(cells.stream().map(SheetCell::text).toList()));
        List<List<String>> rows = sheets.values().iterator().next();
        if (list.path().equals(ITEM_BY_ITEM)) {
            return (int) rows.stream()
                    .flatMap(row -> row.stream()
                            .filter(cell -> cell.matches("\\d{6,}/\\d+"))
                            .limit(1))
                    .distinct()
                    .count();
        }
        return (int) rows.stream().filter(row -> !row.get(0).equals("合计")).count() - 1;
    }

    private List<ShownList> shown(String address, String query) throws Exception {
        MockHttpServletResponse answer = answer(address, query);
        assertThat(answer.getStatus()).as(address + "?" + query).isEqualTo(200);
        return ShownList.on(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(String address, String query) throws Exception {
        return mvc.perform(get(URI.create(address + "?" + query)).with(as(person)))
                .andReturn()
                .getResponse();
    }
}
