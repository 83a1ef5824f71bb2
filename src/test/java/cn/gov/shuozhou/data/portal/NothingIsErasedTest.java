package cn.gov.shuozhou.data.portal;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.supervision.rectification.RectificationRacedActs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that changes anything is tried on a case that went all the way up, by people who hold every role. */
@MovableClockTest
@DisplayName("第三十三条：时限、超期登记、违规线索、已送达的文书和签收，经任何页面和接口都不能删除、改动")
class NothingIsErasedTest {

    private static final List<String> KEPT = List.of(
            "case_clock",
            "case_overdue",
            "case_overdue_change",
            "violation",
            "rectification",
            "rectification_entry",
            "rectification_document",
            "dossier");

    /** What statements may set in rows that are kept: how a case goes on, who signs for a document; nothing of its content. */
    private static final Map<String, Set<String>> MAY_SET = Map.of(
            "rectification_document", Set.of("received_by", "received_on", "deemed", "void_reason"),
            "rectification_document_file", Set.of(),
            "rectification_entry", Set.of(),
            "case_overdue_change", Set.of(),
            "clock_revision", Set.of(),
            "data_use", Set.of("finished_at", "row_total", "outcome"));

    private static final Pattern STATEMENT =
            Pattern.compile("(?is)\\b(delete\\s+from|update)\\s+(\\w+)(\\s+set\\s+(.*?)\\bwhere\\b)?");
    private static final Pattern SETS = Pattern.compile("(\\w+)\\s*=\\s*");

    @Autowired
    private MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Organization organization;

    @Autowired
    private JdbcTemplate jdbc;

    private RectificationRacedActs cases;

    @BeforeEach
    void aCaseThatWentAllTheWay() throws Exception {
        cases = beans.createBean(RectificationRacedActs.class);
        cases.scene().begin();
        cases.acts().get("/supervision/rectifications/{caseNumber}/result").call();
    }

    @AfterEach
    void end() {
        cases.scene().end();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bureau.leading-group", "civil-affairs.approver"})
    @DisplayName("逐个地址、以各部门持有全部角色的人员提交：原有的一行不少、一字不改")
    void noAddressErasesAnything(String personId) throws Exception {
        Person everything = withEveryRole(personId);
        Map<String, List<Map<String, Object>>> before = rows();
        assertThat(before.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
        String number = jdbc.queryForObject("select max(case_number) from rectification", String.class);
        for (Endpoint endpoint : Endpoint.all(mapping)) {
            if (endpoint.method() != HttpMethod.GET) {
                for (String id : ids(endpoint, number)) {
                    mvc.perform(attempt(endpoint, id).with(as(everything)).with(csrf()));
                }
            }
        }
        Map<String, List<Map<String, Object>>> after = rows();
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).containsAll(rows));
    }

    /** Rows are named by their own numbers only where they are the matter: elsewhere the number may be that of something else. */
    private List<String> ids(Endpoint endpoint, String number) {
        return endpoint.pattern().startsWith("/supervision")
                ? List.of(number, String.valueOf(jdbc.queryForObject("select max(id) from violation", Long.class)))
                : List.of(number);
    }

    private static MockHttpServletRequestBuilder attempt(Endpoint endpoint, String id) {
        MockHttpServletRequestBuilder attempt = request(endpoint.method(), endpoint.pattern(), endpoint.variables(id));
        endpoint.fields().forEach(field -> attempt.param(field, field.equals("violations") ? id : "这一条登记有误，请予删除"));
        return endpoint.jsonFields() == null
                ? attempt
                : attempt.contentType(MediaType.APPLICATION_JSON).content("{}");
    }

    private Person withEveryRole(String id) {
        Person person = organization.person(id).orElseThrow();
        return new Person(
                person.id(), person.name(), person.departmentCode(), person.departmentName(), Set.of(Role.values()));
    }

    private Map<String, List<Map<String, Object>>> rows() {
        return KEPT.stream()
                .collect(Collectors.toMap(Function.identity(), table -> jdbc.queryForList("select * from " + table)));
    }

    @Test
    @DisplayName("程序里没有删除它们和使用记录（第二十九条）的语句，修改的语句不碰已登记的内容")
    void noStatementErasesAnything() throws IOException {
        List<MatchResult> statements;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            statements = sources.filter(path -> path.toString().endsWith(".java"))
                    .map(NothingIsErasedTest::read)
                    .flatMap(source -> STATEMENT.matcher(source).results())
                    .toList();
        }
        assertThat(statements)
                .filteredOn(statement -> statement.group(1).toLowerCase().startsWith("delete"))
                .extracting(statement -> statement.group(2))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(KEPT)
                .doesNotContainAnyElementsOf(MAY_SET.keySet());
        MAY_SET.forEach((table, columns) -> assertThat(statements.stream()
                        .filter(statement -> statement.group(2).equals(table))
                        .flatMap(statement ->
                                SETS.matcher(String.valueOf(statement.group(4))).results())
                        .map(set -> set.group(1)))
                .as(table)
                .isSubsetOf(columns));
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
