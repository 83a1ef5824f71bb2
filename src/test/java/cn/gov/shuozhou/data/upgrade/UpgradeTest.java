package cn.gov.shuozhou.data.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnBothDatabases;
import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.Waiting;
import cn.gov.shuozhou.data.audit.WholeTrail;
import cn.gov.shuozhou.data.engine.MovableClock;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A database that the version before the case files has left in the midst of its work. Each ending is that of one case and
 * lets only that case's timers fire, so that no test needs another.
 */
@OnPostgres(OnPostgres.Reason.MIGRATION)
@OnBothDatabases
@DisplayName("升级：旧版本的数据库在新版本上启动，一条不丢，在办的都能办结")
class UpgradeTest {

    private static final String SHARING = "conditional-sharing";

    /** The register took over their rows. */
    private static final Set<String> MOVED = Set.of("sharing_overdue", "catalog_publication_overdue");

    /** What every start writes or lays down anew, the first on a new version or not; the chain is verified of itself. */
    private static final Set<String> WRITTEN_BY_EVERY_START = Set.of(
            "audit_entry",
            "audit_seal",
            "audit_unsealed",
            "audit_chain_head",
            "database_probe",
            "shedlock",
            "act_ge_property",
            "act_ru_authorization",
            "act_ru_filter",
            "act_ru_meter_log");

    private static OldDatabase database;
    private static Rows before;
    private static Rows upgraded;
    private static Rows startedAgain;
    private static UpgradedSystem system;
    private static MockMvc web;

    @BeforeAll
    static void startTwice() {
        database = OldDatabase.load();
        before = Rows.of(database.dataSource());
        try (UpgradedSystem first = UpgradedSystem.start(database)) {
            awaitCounting();
            upgraded = Rows.of(database.dataSource());
        }
        system = UpgradedSystem.start(database);
        startedAgain = Rows.of(database.dataSource());
        web = system.web();
    }

    /** What earlier versions have loaded is counted beside the first start, once. */
    private static void awaitCounting() {
        var jdbc = new JdbcTemplate(database.dataSource());
        Waiting.await("values of all data sets counted")
                .until(() -> jdbc.queryForList("""
                        select s.id from data_set s join data_set_item i on i.data_set_id = s.id
                        where i.few_values is null and s.state in ('CURRENT', 'SUPERSEDED', 'PROPOSED')
                        """).isEmpty());
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @BeforeEach
    void goBack() {
        system.bean(MovableClock.class).setNow(UpgradedSystem.STARTED_AT);
    }

    @Test
    @DisplayName("旧库的每一行都还在，只有超期两表并入登记")
    void nothingIsLost() {
        assertThat(before.of("case_clock")).hasSizeGreaterThan(80);
        assertThat(before.tables().keySet())
                .filteredOn(table -> !MOVED.contains(table) && !WRITTEN_BY_EVERY_START.contains(table))
                .allSatisfy(table -> assertThat(before.notIn(upgraded, table))
                        .filteredOn(row -> !isHousekeeping(table, row))
                        .as(table)
                        .isEmpty());
        assertThat(before.notIn(upgraded, "audit_entry")).isEmpty();
        assertThat(before.notIn(upgraded, "audit_seal")).isEmpty();
        assertThat(MOVED).noneMatch(upgraded.tables()::containsKey);
    }

    @Test
    @DisplayName("再次启动，什么都不变")
    void aSecondStartChangesNothing() {
        assertThat(startedAgain.tables().keySet()).isEqualTo(upgraded.tables().keySet());
        assertThat(upgraded.tables().keySet())
                .filteredOn(table -> !WRITTEN_BY_EVERY_START.contains(table))
                .allSatisfy(table -> assertThat(startedAgain.of(table))
                        .filteredOn(row -> !isHousekeeping(table, row))
                        .as(table)
                        .containsExactlyInAnyOrderElementsOf(upgraded.of(table).stream()
                                .filter(row -> !isHousekeeping(table, row))
                                .toList()));
    }

    /** The engine's nightly cleaning, which every start plans anew, and the account that every start locks anew. */
    private static boolean isHousekeeping(String table, Map<String, String> row) {
        return table.equals("act_ru_job") && row.get("process_instance_id_").isEmpty()
                || table.equals("act_id_user") && row.get("id_").equals("engine-placeholder");
    }

    @Test
    @DisplayName("每个办件一份档案：程序、状态、结果、最近期限、是否超期")
    void everyCaseHasItsFile() {
        assertThat(upgraded.of("case_file"))
                .extracting(
                        row -> row.get("case_number"),
                        row -> row.get("procedure_key"),
                        row -> row.get("state"),
                        row -> row.get("phase"),
                        row -> row.get("outcome"),
                        row -> row.get("due_on"),
                        row -> yes(row.get("overdue")))
                .containsExactlyInAnyOrderElementsOf(OldCase.all().stream()
                        .map(old -> tuple(
                                old.number(),
                                old.procedure(),
                                old.state(),
                                old.phase(),
                                old.outcome(),
                                old.dueOn(),
                                old.overdue()))
                        .toList());
    }

    @Test
    @DisplayName("档案写明谁提出、谁办理、归哪个县区、何时收到、何时办结")
    void aFileSaysWhoAndWhen() {
        assertThat(row("ANSWERING_COUNTY"))
                .containsEntry("region_code", "140602")
                .containsEntry("applicant_department", "human-resources")
                .containsEntry("handling_department", "shuocheng-civil-affairs");
        assertThat(row("SHARED_PARTLY"))
                .containsEntry("region_code", "")
                .containsEntry("applicant_person", "human-resources.requester")
                .containsEntry("applicant_name", "朔州市人力资源和社会保障局")
                .containsEntry("received_at", "2026-11-16 10:00:00")
                .containsEntry("closed_at", "2026-11-17 10:00:00")
                .containsEntry("state_since", "2026-11-17 10:00:00");
        assertThat(row("CORRECTING_LATE"))
                .containsEntry("handling_department", "bureau")
                .containsEntry("received_at", "2026-10-26 10:00:00")
                .containsEntry("state_since", "2026-11-11 10:00:00");
        assertThat(row("NOTICE").get("resource_id")).isNotEmpty();
    }

    private static Map<String, String> row(String name) {
        return rowsOf(upgraded, "case_file", OldCase.named(name)).get(0);
    }

    @Test
    @DisplayName("当事各方：提出的、办理的各一，接到变更通知的部门逐一")
    void everyPartyIsOnFile() {
        for (OldCase old : OldCase.all()) {
            assertThat(parties(old))
                    .as(old.name())
                    .containsOnlyOnce(
                            "APPLICANT " + (old.procedure().equals(SHARING) ? "human-resources" : "civil-affairs"))
                    .hasSize(2 + rowsOf(before, "catalog_change_notice", old).size());
        }
        assertThat(parties(OldCase.named("NOTICE")))
                .containsExactlyInAnyOrder(
                        "APPLICANT civil-affairs",
                        "HANDLER bureau",
                        "CONCERNED human-resources",
                        "CONCERNED public-security");
    }

    @Test
    @DisplayName("档案的经过：收到时的状态和现在的状态，办结的有结果")
    void factsBeginAndEndRight() {
        for (OldCase old : OldCase.all()) {
            List<String> states = facts(old, "STATE");
            assertThat(states.get(0))
                    .as(old.name())
                    .isEqualTo(old.procedure().equals(SHARING) ? "ANSWERING" : "REVIEWING");
            assertThat(states.get(states.size() - 1)).as(old.name()).isEqualTo(old.state());
            assertThat(facts(old, "OUTCOME"))
                    .as(old.name())
                    .isEqualTo(old.outcome().isEmpty() ? List.of() : List.of(old.outcome()));
            assertThat(facts(old, "SUBJECT")).as(old.name()).hasSize(1);
            assertThat(facts(old, "HANDLER")).as(old.name()).hasSize(1);
        }
    }

    @Test
    @DisplayName("每条超期都在登记中，对着当时的那个计时，督办意见也在")
    void everyOverdueRowStandsInTheRegister() {
        assertThat(before.of("sharing_overdue").size()
                        + before.of("catalog_publication_overdue").size())
                .isEqualTo(9);
        assertThat(upgraded.of("case_overdue"))
                .extracting(row -> String.join(
                        " ",
                        row.get("case_number"),
                        row.get("limit_key"),
                        row.get("due_on"),
                        row.get("late_department"),
                        row.get("measure")))
                .containsExactlyInAnyOrder(
                        overdue("ANSWERING_LATE_TWICE", "sharing-answer 2026-10-27 civil-affairs URGED"),
                        overdue("ANSWERING_LATE_TWICE", "sharing-answer 2026-11-05 civil-affairs "),
                        overdue("ANSWERING_LATE", "sharing-answer 2026-11-16 civil-affairs "),
                        overdue("ANSWERING_LATE_HANDLED", "sharing-answer 2026-11-16 civil-affairs URGED"),
                        overdue("SHARED_LATE", "sharing-answer 2026-11-16 civil-affairs URGED"),
                        overdue("PROVIDING_LATE", "sharing-delivery 2026-11-16 civil-affairs "),
                        overdue("PUBLISHED_LATE", "catalog-review 2026-11-09 bureau "),
                        overdue("CORRECTING_LATE", "catalog-review 2026-11-09 bureau "),
                        overdue("BUREAU_REVIEW_LATE", "catalog-review 2026-11-23 bureau "),
                        overdue("REJECTED_LATE", "catalog-review 2026-11-09 bureau "),
                        overdue("REVIEWING_LATE", "catalog-review 2026-11-23 bureau "));
        assertThat(upgraded.of("case_file"))
                .filteredOn(row -> !row.get("exceeded_on").isEmpty())
                .extracting(row ->
                        String.join(" ", row.get("case_number"), row.get("exceeded_on"), row.get("late_department")))
                .containsExactlyInAnyOrder(
                        overdue("ANSWERING_LATE_TWICE", "2026-10-27 civil-affairs"),
                        overdue("ANSWERING_LATE", "2026-11-16 civil-affairs"),
                        overdue("ANSWERING_LATE_HANDLED", "2026-11-16 civil-affairs"),
                        overdue("SHARED_LATE", "2026-11-16 "),
                        overdue("PROVIDING_LATE", "2026-11-16 civil-affairs"),
                        overdue("PUBLISHED_LATE", "2026-11-09 "),
                        overdue("CORRECTING_LATE", "2026-11-09 "),
                        overdue("BUREAU_REVIEW_LATE", "2026-11-23 bureau"),
                        overdue("REJECTED_LATE", "2026-11-09 "),
                        overdue("REVIEWING_LATE", "2026-11-23 bureau"));
        assertThat(upgraded.of("case_overdue")).allSatisfy(row -> {
            Map<String, String> clock = upgraded.of("case_clock").stream()
                    .filter(one -> one.get("id").equals(row.get("clock_id")))
                    .findFirst()
                    .orElseThrow();
            assertThat(clock).containsEntry("case_number", row.get("case_number"));
            assertThat(clock).containsEntry("limit_key", row.get("limit_key"));
            assertThat(clock).containsEntry("due_on", row.get("due_on"));
            assertThat(row.get("recorded_at")).isNotEmpty();
            assertThat(row.get("opinion").isEmpty())
                    .isEqualTo(row.get("measure").isEmpty());
            assertThat(row.get("handled_by")).isEqualTo(row.get("measure").isEmpty() ? "" : "bureau.supervisor");
        });
    }

    @Test
    @DisplayName("已作的决定都在，用人读的话写")
    void decisionsAreKept() {
        long decided = before.of("sharing_answer").size()
                + before.of("catalog_change_decision").size()
                + before.of("sharing_overdue").stream()
                        .filter(row -> !row.get("handled_by").isEmpty())
                        .count()
                + before.of("catalog_review").stream()
                        .filter(row -> !row.get("task_id").isEmpty()
                                && !row.get("reviewed_by").isEmpty())
                        .count();
        assertThat(upgraded.of("case_decision")).hasSize((int) decided);
        assertThat(verdicts())
                .containsExactlyInAnyOrder("同意", "不同意", "退回补正", "通过", "退回", "准予发布", "退回修改", "已督促提供部门限期答复");
    }

    @Test
    @DisplayName("旧流程图引用的每个委托、每个表达式都还找得到")
    void oldModelsFindWhatTheyName() {
        Set<String> delegates = inOldModels("delegateExpression=\"\\$\\{(\\w+)}\"");
        assertThat(delegates).hasSizeGreaterThan(25).allMatch(system::has);
        assertThat(inOldModels("\\$\\{(\\w+)\\.")).contains("clocks").allMatch(system::has);
    }

    @Test
    @DisplayName("旧待办的表单都还在")
    void formsOfOldTasksExist() throws Exception {
        Cookie cookie = signIn("civil-affairs.approver");
        Set<String> forms = inOldModels("formKey=\"embedded:([^\"]+)\"");
        assertThat(forms).hasSizeGreaterThan(8);
        for (String form : forms) {
            assertThat(web.perform(get(form).cookie(cookie))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(form)
                    .isEqualTo(200);
        }
    }

    /** What the pattern finds in the models that the old version deployed: running cases are of them. */
    private static Set<String> inOldModels(String pattern) {
        RepositoryService repository = system.bean(RepositoryService.class);
        assertThat(before.of("act_re_procdef")).hasSize(3);
        return before.of("act_re_procdef").stream()
                .map(row -> Bpmn.convertToString(repository.getBpmnModelInstance(row.get("id_"))))
                .flatMap(model -> Pattern.compile(pattern).matcher(model).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("旧消息的链接，收件人都打得开")
    void linksOfOldMessagesOpen() throws Exception {
        Map<String, List<Map<String, String>>> kinds = before.of("message").stream()
                .filter(row -> !row.get("link").isEmpty())
                .collect(Collectors.groupingBy(
                        row -> row.get("person_id") + row.get("link").replaceAll("[0-9]", "")));
        assertThat(kinds).isNotEmpty();
        for (List<Map<String, String>> kind : kinds.values()) {
            Map<String, String> message = kind.get(0);
            Cookie session = signIn(message.get("person_id"));
            MockHttpServletResponse answer = web.perform(
                            get(message.get("link")).cookie(session))
                    .andReturn()
                    .getResponse();
            if (message.get("link").startsWith("/cases/")) {
                // Since then the address of a case, whatever its kind, leads on to its page.
                answer = web.perform(get(answer.getRedirectedUrl()).cookie(session))
                        .andReturn()
                        .getResponse();
            }
            assertThat(answer.getStatus()).as(message.toString()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("升级前登录、早已没有操作的人：转到登录页，重新登录照常")
    void whoWasSignedInSignsInAgain() throws Exception {
        Cookie old = oldCookie("human-resources.requester");
        MockHttpServletResponse answer = inbox(old);
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).endsWith("/login");

        assertThat(inbox(signIn("human-resources.requester", old)).getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName("升级前登录、刚有操作的人：接着办或重新登录，不出错")
    void aLivingSessionMeetsNoError() throws Exception {
        Cookie old = oldCookie("civil-affairs.approver");
        assertThat(inbox(old).getStatus()).isIn(200, 302);

        assertThat(inbox(signIn("civil-affairs.approver", old)).getStatus()).isEqualTo(200);
    }

    private static MockHttpServletResponse inbox(Cookie cookie) throws Exception {
        return web.perform(get("/inbox").accept("text/html").cookie(cookie))
                .andReturn()
                .getResponse();
    }

    /** As the browser kept it over the upgrade. */
    private static Cookie oldCookie(String person) {
        String session = before.of("spring_session").stream()
                .filter(row -> row.get("principal_name").equals(person))
                .map(row -> row.get("session_id"))
                .findFirst()
                .orElseThrow();
        return new Cookie("JSESSIONID", Base64.getEncoder().encodeToString(session.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("审计链从旧版本一直连到新版本")
    void theAuditChainVerifies() {
        WholeTrail trail = system.create(WholeTrail.class);

        assertThat(trail.finding()).isEmpty();
        assertThat(trail.checked()).isGreaterThan(before.of("audit_seal").size());
    }

    @TestFactory
    @DisplayName("在办的每一件都办得结")
    Stream<DynamicTest> everyOpenCaseEnds() {
        OpenCases cases = new OpenCases(system, before);
        Map<String, OpenCases.Ending> endings = cases.endings();
        assertThat(endings.keySet())
                .containsExactlyInAnyOrderElementsOf(OldCase.all().stream()
                        .filter(OldCase::isOpen)
                        .map(OldCase::name)
                        .toList());
        return endings.entrySet().stream()
                .map(entry ->
                        dynamicTest(entry.getKey(), () -> cases.end(OldCase.named(entry.getKey()), entry.getValue())));
    }

    private static List<String> parties(OldCase old) {
        return rowsOf(upgraded, "case_party", old).stream()
                .map(row -> row.get("part") + " " + row.get("department_code"))
                .toList();
    }

    private static List<String> facts(OldCase old, String fact) {
        return rowsOf(upgraded, "case_fact", old).stream()
                .filter(row -> row.get("fact").equals(fact))
                .sorted(Comparator.comparing(row -> Long.valueOf(row.get("id"))))
                .map(row -> row.get("content"))
                .toList();
    }

    private static Set<String> verdicts() {
        return upgraded.of("case_decision").stream()
                .map(row -> row.get("verdict"))
                .collect(Collectors.toSet());
    }

    private static List<Map<String, String>> rowsOf(Rows rows, String table, OldCase old) {
        return rows.ofCase(table, old.number());
    }

    private static String overdue(String name, String rest) {
        return OldCase.named(name).number() + " " + rest;
    }

    /** H2 says TRUE, PostgreSQL t. */
    private static String yes(String value) {
        return String.valueOf(value.toLowerCase(Locale.ROOT).startsWith("t"));
    }

    private static Cookie signIn(String person, Cookie... brought) throws Exception {
        var request = post("/login").with(csrf()).param("username", person).param("password", "Shuozhou#2026");
        MockHttpServletResponse answer = web.perform(brought.length == 0 ? request : request.cookie(brought))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).as(person).doesNotContain("/login");
        return answer.getCookie("JSESSIONID");
    }
}
