package cn.gov.shuozhou.data.portal;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import cn.gov.shuozhou.data.FullRun;
import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.TestDatabase;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.sharing.SharingScene;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Hostile input at every endpoint that the application has, by somebody who holds every role, so that no door but the input
 * itself stands in the way. A new endpoint is covered as soon as it exists.
 */
@MovableClockTest
@DisplayName("坏输入：任何入口都不出现系统错误，拒绝的不留下改动")
class EndpointFuzzTest {

    private static final String FORMULA = "=1+1";

    /** Never accepted anywhere: what nobody can see, and what a database cannot hold. */
    private static final List<String> HIDDEN =
            List.of("a\u0000b", "张\u200b三", "\u202etxt.exe", "\ufeff名称", "\u0007", "\ud800");

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "𠅤😀",
            FORMULA,
            "'; drop table person; --",
            "%_!\\",
            "${1+1}#{1+1}",
            "<script>alert(1)</script>",
            "../../../etc/passwd",
            "-1",
            "0",
            "1",
            "99999999999999999999",
            "2026-02-30",
            "+999999999-12-31",
            "-999999999-01-01",
            "长".repeat(70_000));

    /** What a database may take otherwise than another. */
    private static final List<String> STORED = List.of(
            "a\u0000b",
            "𠅤😀",
            "'; drop table person; --",
            "%_!\\",
            "99999999999999999999",
            "+999999999-12-31",
            "-999999999-01-01",
            "长".repeat(70_000));

    private static final List<String> VALUES = TestDatabase.isPostgres()
            ? STORED
            : Stream.concat(HIDDEN.stream(), HOSTILE.stream()).toList();

    /** Every day an endpoint gets one of so many values, its neighbours the others. */
    private static final int SHARES = 5;

    private static final List<String> BROKEN_JSON = List.of(
            "", "{", "[]", "null", "\"text\"", "{\"a\":", "[".repeat(5_000), "{\"items\":[null,{\"itemId\":\"x\"}]}");

    private static final Pattern INSIDES =
            Pattern.compile("Exception|\\bat (cn\\.gov|org\\.|java\\.)|SQLSTATE|java\\.lang|BadSql|org\\.h2");

    /** What a refused request must not change. */
    private static final List<String> TABLES = List.of(
            "person",
            "department",
            "resource",
            "item",
            "catalog_draft",
            "catalog_unfinished",
            "classification",
            "catalog_import",
            "sharing_application",
            "case_step",
            "sharing_answer",
            "sharing_urge",
            "data_grant",
            "grant_token",
            "data_set",
            "pull_source",
            "data_use",
            "message",
            "calendar_notice",
            "case_clock",
            "act_ru_task",
            "act_id_user",
            "act_id_membership");

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
    AutowireCapableBeanFactory beans;

    @Autowired
    TaskService tasks;

    private final List<String> faults = new ArrayList<>();
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private Person everybody;
    private SharingScene scene;

    /** What the tables hold now; nothing when a request may have changed it. */
    private final Map<String, Long> held = new LinkedHashMap<>();

    @AfterEach
    void leaveNothing() {
        scene.end();
    }

    @BeforeEach
    void somebodyWithEveryRole() {
        scene = beans.createBean(SharingScene.class);
        scene.begin();
        everybody = withEveryRole("heating.requester");
    }

    private Person withEveryRole(String id) {
        var person = organization.person(id).orElseThrow();
        return new Person(
                person.id(), person.name(), person.departmentCode(), person.departmentName(), Set.of(Role.values()));
    }

    @Test
    @OnPostgres(Reason.SQL)
    @DisplayName("每个入口的每个字段：控制字符、零宽字符、超长、越界、公式、注入")
    void fields() {
        var endpoints = Endpoint.all(mapping);
        assertThat(endpoints).hasSizeGreaterThan(40).anyMatch(endpoint -> endpoint.jsonFields() != null);
        int number = 0;
        for (var endpoint : endpoints) {
            if (!endpoint.fields().isEmpty()) {
                FullRun.Amount.share(hostileFor(endpoint), SHARES, number++)
                        .forEach(value ->
                                fire(endpoint, "no-such", value, builder -> withFields(builder, endpoint, value)));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(answers).containsKeys(200, 400, 404).hasSizeGreaterThan(4);
    }

    @Test
    @OnPostgres(Reason.SQL)
    @DisplayName("地址中的编号：不存在、不是数、注入、控制字符")
    void pathVariables() {
        int number = 0;
        for (var endpoint : Endpoint.all(mapping)) {
            if (endpoint.hasVariables()) {
                FullRun.Amount.share(VALUES, SHARES, number++).stream()
                        .filter(value -> !value.isBlank() && !value.contains("/") && value.length() < 1_000)
                        .filter(value -> !value.contains("\ud800") && !value.equals("1"))
                        .forEach(value -> fire(endpoint, value, value, UnaryOperator.identity()));
                if (endpoint.method() == HttpMethod.GET) {
                    fire(endpoint, "1", "1", UnaryOperator.identity());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    @DisabledIfSystemProperty(
            named = "test.database",
            matches = "postgres",
            disabledReason = "bodies are read before a database is asked, and have been fired on H2")
    @DisplayName("JSON：截断、类型不对、过深、字段带控制字符、内容类型不对、超过 1 MB")
    void bodies() {
        int number = 0;
        for (var endpoint : Endpoint.all(mapping)) {
            if (endpoint.method() == HttpMethod.GET) {
                continue;
            }
            for (var body : FullRun.Amount.share(BROKEN_JSON, SHARES, number++)) {
                fire(endpoint, "no-such", body, builder -> json(builder, body));
            }
            fire(endpoint, "no-such", "2 MB", builder -> json(builder, "{\"a\":\"" + "x".repeat(2_000_000) + "\"}"));
            fire(
                    endpoint,
                    "no-such",
                    "xml",
                    builder -> builder.contentType(MediaType.APPLICATION_XML).content("<a/>"));
            fire(
                    endpoint,
                    "no-such",
                    "bad type",
                    builder ->
                            builder.header("Content-Type", "neither/a;type=;;").content("a"));
            if (endpoint.jsonFields() != null) {
                FullRun.Amount.share(VALUES, SHARES, number)
                        .forEach(value ->
                                fire(endpoint, "no-such", value, builder -> json(builder, object(endpoint, value))));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("真实的办件和任务：经办人本人提交的坏输入")
    void openCases() {
        int number = 0;
        for (var endpoint : Endpoint.all(mapping)) {
            boolean task = endpoint.pattern().contains("{taskId}");
            if (task || endpoint.pattern().contains("{caseNumber}")) {
                var caseNumber = scene.waiting();
                everybody = withEveryRole(task ? SharingScene.APPROVER : SharingScene.REQUESTER);
                String id = task ? claimed(caseNumber) : caseNumber;
                held.clear();
                for (var value : FullRun.Amount.share(VALUES, SHARES, number++)) {
                    if (endpoint.jsonFields() != null) {
                        fire(endpoint, id, value, builder -> json(builder, object(endpoint, value)));
                    }
                    if (!endpoint.fields().isEmpty()) {
                        fire(endpoint, id, value, builder -> withFields(builder, endpoint, value));
                    }
                }
                FullRun.Amount.share(BROKEN_JSON, SHARES, number)
                        .forEach(body -> fire(endpoint, id, body, builder -> json(builder, body)));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(answers).containsKeys(200, 400);
    }

    private String claimed(String caseNumber) {
        String id = scene.task(caseNumber, "userTask_answerApplication").getId();
        tasks.claim(id, SharingScene.APPROVER);
        return id;
    }

    @Test
    @DisplayName("上传：空文件、不是 CSV、文件名带控制字符、内容带 NUL")
    void uploads() {
        for (var endpoint : Endpoint.all(mapping)) {
            if (endpoint.uploads()) {
                for (byte[] content : List.of(
                        new byte[0], new byte[] {0, 1, 2, (byte) 0xff}, utf8("姓名,\u0000\n\u0000,a\n"), utf8("\"a,b"))) {
                    for (var name : List.of("a.csv", "a\u0000.csv", "\u202evsc.exe", "")) {
                        for (var id : List.of("no-such", "1")) {
                            check(
                                    endpoint + " file " + name,
                                    "file",
                                    () -> multipart(endpoint.pattern(), endpoint.variables(id))
                                            .file(new org.springframework.mock.web.MockMultipartFile(
                                                    "file", name, "text/csv", content))
                                            .param("year", "2027"));
                        }
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("看不见的字符说明是哪个字段、哪个字符；公式按原文显示")
    void sentences() throws Exception {
        var refused = mvc.perform(request(HttpMethod.GET, "/catalog")
                        .param("q", "婚\u200b姻")
                        .with(as(everybody)))
                .andReturn()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("“q”含有看不见的字符（U+200B）");
        everybody = withEveryRole(SharingScene.APPROVER);
        var json = mvc.perform(request(HttpMethod.POST, "/api/tasks/{id}/sharing/answer", claimed(scene.waiting()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"a\\u0000b\"}")
                        .with(as(everybody))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(json.getStatus()).isEqualTo(400);
        assertThat(json.getContentAsString(StandardCharsets.UTF_8))
                .contains("\"field\":\"reason\"", "“reason”含有看不见的字符（U+0000）");
        var formula = mvc.perform(
                        request(HttpMethod.GET, "/catalog").param("q", FORMULA).with(as(everybody)))
                .andReturn()
                .getResponse();
        assertThat(formula.getContentAsString(StandardCharsets.UTF_8)).contains("value=\"=1+1\"");
    }

    @Test
    @DisplayName("超过 1 MB 的表单和 JSON：413，不论是否先说明长度")
    void largeBodies() throws Exception {
        everybody = withEveryRole(SharingScene.APPROVER);
        var task = claimed(scene.waiting());
        var large = "{\"reason\":\"" + "x".repeat(1_100_000) + "\"}";
        for (var announced : List.of(true, false)) {
            var response = mvc.perform(request(HttpMethod.POST, "/api/tasks/{id}/sharing/answer", task)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(large)
                            .with(as(everybody))
                            .with(csrf())
                            .with(request -> announced ? request : unannounced(request)))
                    .andReturn()
                    .getResponse();
            assertThat(response.getStatus()).as("announced %s", announced).isEqualTo(413);
        }
    }

    private static org.springframework.mock.web.MockHttpServletRequest unannounced(
            org.springframework.mock.web.MockHttpServletRequest request) {
        return new org.springframework.mock.web.MockHttpServletRequest(
                request.getServletContext(), request.getMethod(), request.getRequestURI()) {
            {
                setContent(request.getContentAsByteArray());
                setContentType(request.getContentType());
                addHeader("Transfer-Encoding", "chunked");
                setSession(request.getSession());
                request.getAttributeNames()
                        .asIterator()
                        .forEachRemaining(name -> setAttribute(name, request.getAttribute(name)));
                request.getParameterMap().forEach(this::setParameter);
            }

            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What would be an ordinary act of an endpoint is not fired at it: the test must leave the others' data alone. */
    private static List<String> hostileFor(Endpoint endpoint) {
        return VALUES.stream()
                .filter(value -> !endpoint.pattern().equals("/demo/clock") || !value.equals("1"))
                .toList();
    }

    private static AbstractMockHttpServletRequestBuilder<?> withFields(
            AbstractMockHttpServletRequestBuilder<?> builder, Endpoint endpoint, String value) {
        endpoint.fields().forEach(field -> builder.param(field, value));
        return builder;
    }

    private static AbstractMockHttpServletRequestBuilder<?> json(
            AbstractMockHttpServletRequestBuilder<?> builder, String body) {
        return builder.contentType(MediaType.APPLICATION_JSON).content(utf8(body));
    }

    private static String object(Endpoint endpoint, String value) {
        var text = new StringBuilder("\"");
        value.chars().forEach(unit -> text.append("\\u%04x".formatted(unit)));
        return endpoint.jsonFields().stream()
                .map(field -> "\"" + field + "\":" + text + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void fire(
            Endpoint endpoint,
            String variable,
            String shown,
            UnaryOperator<AbstractMockHttpServletRequestBuilder<?>> content) {
        check(
                endpoint.toString(),
                shown,
                () -> content.apply(request(endpoint.method(), endpoint.pattern(), endpoint.variables(variable))));
    }

    /** Makes one request. */
    @FunctionalInterface
    private interface Maker {
        AbstractMockHttpServletRequestBuilder<?> make();
    }

    private void check(String endpoint, String shown, Maker maker) {
        var what = endpoint + " with " + (shown.length() < 60 ? shown : shown.substring(0, 60) + "…");
        if (held.isEmpty()) {
            held.putAll(counts());
        }
        try {
            MockHttpServletResponse response = mvc.perform(
                            maker.make().with(as(everybody)).with(csrf()))
                    .andReturn()
                    .getResponse();
            var body = response.getContentAsString(StandardCharsets.UTF_8);
            if (response.getStatus() >= 500) {
                faults.add(what + ": " + response.getStatus());
            }
            if (response.getStatus() < 400 && HIDDEN.contains(shown)) {
                faults.add(what + ": accepted with " + response.getStatus());
            }
            answers.merge(response.getStatus(), 1, Integer::sum);
            if (INSIDES.matcher(body).find()) {
                faults.add(what + ": shows its insides");
            }
            if (response.getStatus() >= 400) {
                var now = counts();
                if (!now.equals(held)) {
                    faults.add(what + ": refused with " + response.getStatus() + " but changed " + held + now);
                    held.clear();
                }
            } else {
                held.clear();
            }
        } catch (Exception escaped) {
            faults.add(what + ": " + escaped);
        }
    }

    private Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.query(
                TABLES.stream()
                        .map(table -> "select '" + table + "', count(*) from " + table)
                        .collect(Collectors.joining(" union all ")),
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }
}
