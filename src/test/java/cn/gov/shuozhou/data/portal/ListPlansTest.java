package cn.gov.shuozhou.data.portal;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;

/**
 * How PostgreSQL would read the lists of a city with a million cases: no statement of a list page reads a growing table
 * whole. The server is told that the tables are that long; the few rows that they hold are never looked at. A database of
 * its own: rows that other tests have left would change the plans.
 */
@MovableClockTest
@TestPropertySource(properties = "app.base-url=http://plans.example.test")
@Transactional
@DisplayName("清单的语句：一百万件时不通读会增长的表")
@OnPostgres(Reason.SQL)
@EnabledIfSystemProperty(named = "test.database", matches = "postgres", disabledReason = "reads PostgreSQL's plans")
class ListPlansTest {

    /** Statements that read every resource, by their beginning, and why. A city has 50,000 resources, not a million. */
    private static final Map<String, String> OF_EVERY_RESOURCE = Map.of(
            "select sharing_type, count(*)", "the numbers beside the sharing types count what is found, along an index",
            "select provider_code as code, min(", "so do those beside the departments",
            "select r.provider_code as department_code, count(*)", "so do the figures of the catalogue's health",
            "select r.id, r.code, r.name, r.provider_code", "the resources behind these figures are judged one by one",
            "select classification, count(*)", "the classification tells how often each of its entries is used");

    /** Ten words are looked for; some lists compare each in two places. */
    private static final int MOST_LIKES = 40;

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

    @BeforeEach
    void rows() {
        clock.setToday(LocalDate.of(2026, 11, 23));
        new ListRows(jdbc).insert(LocalDateTime.now(clock));
        jdbc.update("insert into message (person_id, subject, text, link, sent_at, event_key)"
                + " select id, '给别人的', '', '/', timestamp '2026-11-20 09:00:00', 'others' from person");
        others();
    }

    /** Each of the other departments has as many: the server would take the only one of a sample for the whole city. */
    private void others() {
        jdbc.update(
                "insert into data_grant (number, case_number, resource_id, resource_name, department_code, purpose, mode,"
                        + " valid_from, valid_to, conditions, granted_at, asked_at, provider_code) select 'SQ-' || d.code, 'GX-' || d.code,"
                        + " resource_id, resource_name, d.code, purpose, mode, valid_from, valid_to, '', granted_at, asked_at, provider_code"
                        + " from data_grant, department d where number = ? and d.code <> department_code",
                ListRows.GRANT);
        jdbc.update(
                "insert into data_use (grant_number, person_id, person_name, department_code, provider_code, purpose,"
                        + " format, remote_address, started_at, row_total, outcome) select 'SQ-' || d.code, 'x', '别人', d.code,"
                        + " provider_code, purpose, format, remote_address, started_at, row_total, outcome"
                        + " from data_use, department d where d.code <> department_code");
        jdbc.update(
                "insert into use_statement (department_code, statement_year, opened_on, due_on) select d.code, statement_year,"
                        + " opened_on, due_on from use_statement s, department d where d.code <> department_code");
        jdbc.update(
                "insert into use_statement_grant (statement_id, grant_number) select s.id, g.number from use_statement s"
                        + " join data_grant g on g.department_code = s.department_code");
        jdbc.update(
                "insert into catalog_publication (case_number, department_code, subject, status, round, submitted_by,"
                        + " submitted_at, closed_at) select d.code || c.id, d.code, subject, status, round, submitted_by,"
                        + " submitted_at, closed_at from catalog_publication c, department d where d.code <> department_code");
        jdbc.update(
                "insert into catalog_change (case_number, resource_id, resource_name, provider_code, base_version, status,"
                        + " reason_kind, reason, basis, planned_on, proposed_by, proposed_at, closed_at) select d.code || c.id,"
                        + " resource_id, resource_name, d.code, base_version, status, reason_kind, reason, basis, planned_on,"
                        + " proposed_by, proposed_at, closed_at from catalog_change c, department d where d.code <> provider_code");
        jdbc.update(
                "insert into catalog_comment (department_code, text, written_by, written_by_name, written_at) select d.code,"
                        + " text, written_by, written_by_name, written_at from catalog_comment c, department d"
                        + " where d.code <> department_code");
    }

    @AfterEach
    void turnTheClockBack() {
        ClockUtil.reset();
    }

    @Test
    @DisplayName("每个清单的第一页，看全市的和看本部门的；看全市的第二页")
    void noListReadsAGrowingTable() throws Exception {
        PathExamples examples = ListedPages.examples(jdbc, clocks);
        Set<String> found = new TreeSet<>();
        int statements = 0;
        try (StatementPlans plans = new StatementPlans(jdbc)) {
            Map<Person, List<String>> readers = Map.of(
                    with(Role.values()),
                    List.of("", "?page=2"),
                    with(Role.APPROVER, Role.REQUESTER, Role.DATA_OFFICER),
                    List.of(""));
            for (Person person : readers.keySet()) {
                for (String pattern : new ListedPages(mapping).pages()) {
                    for (String page : readers.get(person)) {
                        plans.clear();
                        mvc.perform(
                                get(URI.create(examples.filled(pattern) + page)).with(as(person)));
                        plans.readWhole()
                                .filter(scan ->
                                        OF_EVERY_RESOURCE.keySet().stream().noneMatch(scan::contains))
                                .forEach(scan -> found.add(pattern + ": " + scan));
                        statements += plans.size();
                    }
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(statements).as("看到的语句").isGreaterThan(500);
    }

    @Test
    @DisplayName("按没有的词查找：不与会增长的表的每一行比较")
    void noListComparesEachRow() throws Exception {
        PathExamples examples = ListedPages.examples(jdbc, clocks);
        String words = UriUtils.encode("没有这个词", StandardCharsets.UTF_8);
        Set<String> found = new TreeSet<>();
        try (StatementPlans plans = new StatementPlans(jdbc)) {
            for (String pattern : new ListedPages(mapping).pages()) {
                plans.clear();
                mvc.perform(get(URI.create(examples.filled(pattern) + "?q=" + words))
                        .with(as(with(Role.values()))));
                plans.comparedWhole().forEach(scan -> found.add(pattern + ": " + scan));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    @DisplayName("一百个单字、没有的页、没有的排序：都有答复，语句不随之变长")
    void unreasonableWishesCostNoMore() throws Exception {
        PathExamples examples = ListedPages.examples(jdbc, clocks);
        String words = IntStream.range(0, 100)
                .mapToObj(n -> UriUtils.encode(Character.toString('一' + n), StandardCharsets.UTF_8))
                .collect(Collectors.joining("%20"));
        Set<String> found = new TreeSet<>();
        long longest = 0;
        try (StatementPlans plans = new StatementPlans(jdbc)) {
            for (String pattern : new ListedPages(mapping).pages()) {
                for (String wish : List.of("q=" + words + "&page=" + Integer.MAX_VALUE, "sort=NO_SUCH_COLUMN")) {
                    plans.clear();
                    int status = mvc.perform(get(URI.create(examples.filled(pattern) + "?" + wish))
                                    .with(as(with(Role.values()))))
                            .andReturn()
                            .getResponse()
                            .getStatus();
                    longest = Math.max(longest, plans.mostLikes());
                    if (status != 200 && status != 400 || plans.mostLikes() > MOST_LIKES) {
                        found.add("%s?%s: %d, %d times like".formatted(pattern, wish, status, plans.mostLikes()));
                    }
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(longest).as("按十个词查找的语句").isGreaterThanOrEqualTo(10);
    }

    private Person with(Role... roles) {
        Person known = organization.person(ListRows.PERSON).orElseThrow();
        return new Person(known.id(), known.name(), known.departmentCode(), known.departmentName(), Set.of(roles));
    }
}
