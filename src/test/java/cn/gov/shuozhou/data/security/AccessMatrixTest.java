package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.FullRun;
import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.organization.account.Newcomers;
import cn.gov.shuozhou.data.security.AccessTable.Row;
import cn.gov.shuozhou.data.security.JerseyResources.Endpoint;
import cn.gov.shuozhou.data.security.PathRulesTest.Given;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** Every endpoint that the application lists, tried over HTTP by everybody, against {@code access.txt}. */
@PathRulesTest
@DisabledIfSystemProperty(
        named = "test.database",
        matches = "postgres",
        disabledReason = "the doors stand before every database, and have been tried in the run on H2")
@DisplayName("角色与页面、接口的对照表")
class AccessMatrixTest {

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private AccessTable table;
    private RefusedKnocks refused;

    @BeforeEach
    void readTable() throws IOException {
        table = AccessTable.read();
        refused = new RefusedKnocks(beans.createBean(Recorded.class));
    }

    @Test
    @DisplayName("每个端点都在表中，表中没有不存在的端点")
    void tableAndApplicationAgree() {
        Set<Endpoint> own = Endpoints.ofMvc(context);
        Set<Endpoint> engine = Endpoints.ofJersey(context);

        assertThat(own).as("列出的页面和接口").hasSizeGreaterThan(50);
        assertThat(engine).as("列出的引擎接口").hasSizeGreaterThan(400);
        assertThat(own)
                .filteredOn(endpoint -> table.rows("own").stream().noneMatch(row -> row.fits(endpoint)))
                .as("缺少行的页面和接口")
                .isEmpty();
        assertThat(engine)
                .filteredOn(endpoint -> table.rowFor(endpoint).isEmpty())
                .as("缺少行的引擎接口")
                .isEmpty();
        assertThat(table.rows("own"))
                .filteredOn(row -> own.stream().noneMatch(row::fits))
                .as("没有端点的行")
                .isEmpty();
        Set<Row> used = new LinkedHashSet<>();
        engine.forEach(endpoint -> table.rowFor(endpoint).ifPresent(used::add));
        assertThat(table.rows("engine"))
                .filteredOn(row -> !used.contains(row))
                .as("没有端点的引擎行")
                .isEmpty();
    }

    @Test
    @DisplayName("逐格验证页面和自有接口")
    void ownPagesAndInterfaces() {
        assertThat(wrong(Endpoints.ofMvc(context), AccessMatrixTest::keptOut)).isEmpty();
    }

    /** Everybody who must not pass; of those who may, and cost a whole page each, every day one, others for each endpoint. */
    private static Set<String> keptOut(int number, Set<String> who) {
        Set<String> tried = new LinkedHashSet<>(AccessTable.everybody());
        if (!FullRun.Amount.isFull()) {
            List<String> admitted = tried.stream().filter(who::contains).toList();
            admitted.forEach(tried::remove);
            tried.addAll(FullRun.Amount.share(admitted, admitted.size(), number));
        }
        return tried;
    }

    @Test
    @DisplayName("逐格验证网页应用接口和 /engine-rest")
    void engineInterfaces() {
        assertThat(wrong(Endpoints.ofJersey(context), AccessMatrixTest::tried)).isEmpty();
    }

    /**
     * Who tries one of the engine's many endpoints. In the full run everybody; every day those without a session, and of the
     * roles one that the table lets in and one that it does not, others for each endpoint.
     */
    private static Set<String> tried(int number, Set<String> who) {
        if (FullRun.Amount.isFull()) {
            return AccessTable.everybody();
        }
        Set<String> tried = new LinkedHashSet<>(Set.of(AccessTable.STRANGER, AccessTable.PROGRAM));
        AccessTable.people().stream()
                .collect(Collectors.partitioningBy(who::contains))
                .values()
                .forEach(alike -> tried.addAll(FullRun.Amount.share(alike, alike.size(), number)));
        return tried;
    }

    @Test
    @DisplayName("逐格验证静态页面、演示功能和关闭的入口")
    void fixedPaths() {
        assertThat(wrong(
                        Stream.of("pages", "demo")
                                .flatMap(section -> table.rows(section).stream())
                                .map(row -> new Endpoint(row.method(), row.path()))
                                .toList(),
                        (number, who) -> AccessTable.everybody()))
                .isEmpty();
    }

    @Test
    @DisplayName("不该有的地址：登录的人得到 404，没有登录的人不得而知，谁也得不到内容")
    void missingPaths() {
        List<Row> rows = table.rows("missing");
        assertThat(rows).isNotEmpty();
        visitors()
                .forEach((name, visitor) -> rows.forEach(row -> {
                    HttpResponse<String> answer = knock(name, visitor, new Endpoint(row.method(), row.path()));
                    boolean signedIn = !name.equals(AccessTable.STRANGER) && !name.equals(AccessTable.PROGRAM);
                    assertThat(signedIn ? answer.statusCode() == 404 : !isAdmitted(answer))
                            .as("%s %s %s: %d", name, row.method(), row.path(), answer.statusCode())
                            .isTrue();
                }));
        refused.assertRecorded();
    }

    /** The cells in which the application behaves otherwise than the table says; whatever it refuses is recorded. */
    private List<String> wrong(Collection<Endpoint> endpoints, BiFunction<Integer, Set<String>, Set<String>> choice) {
        Map<String, Visitor> visitors = visitors();
        List<String> wrong = new ArrayList<>();
        int number = 0;
        for (Endpoint endpoint : endpoints) {
            Set<String> who = table.rowFor(endpoint).map(Row::who).orElse(Set.of());
            for (String name : choice.apply(number++, who)) {
                HttpResponse<String> answer =
                        knock(name, visitors.get(name), new Endpoint(endpoint.method(), example(endpoint.path())));
                if (answer.statusCode() >= 500
                        || isAdmitted(answer) != who.contains(name)
                        || name.equals(AccessTable.STRANGER) && isQuestion(endpoint) && !isToldInJson(answer)) {
                    wrong.add("%s %s %s: %d".formatted(name, endpoint.method(), endpoint.path(), answer.statusCode()));
                }
                if (endpoint.path().endsWith("/logout")) {
                    visitors.put(name, visitor(name));
                }
            }
        }
        refused.assertRecorded();
        return wrong;
    }

    private HttpResponse<String> knock(String name, Visitor visitor, Endpoint asked) {
        HttpResponse<String> answer = visitor.knock(asked.method(), asked.path());
        refused.note(account(name), asked, answer);
        return answer;
    }

    private static String account(String name) {
        return switch (name) {
            case AccessTable.STRANGER -> "";
            case AccessTable.PROGRAM -> Given.PROGRAM;
            default -> Given.HERE + "." + name;
        };
    }

    private Map<String, Visitor> visitors() {
        Map<String, Visitor> visitors = new LinkedHashMap<>();
        AccessTable.everybody().forEach(name -> visitors.put(name, visitor(name)));
        return visitors;
    }

    private Visitor visitor(String name) {
        return switch (name) {
            case AccessTable.STRANGER -> Visitor.stranger(port);
            case AccessTable.PROGRAM -> Visitor.program(port, Given.PROGRAM, Newcomers.PASSWORD);
            default -> Visitor.signedIn(port, account(name));
        };
    }

    /** Past the door; that the engine then misses a permission for the thing itself is its own 403 with a type. */
    private static boolean isAdmitted(HttpResponse<String> answer) {
        boolean toSignIn = answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").contains("/login");
        boolean refused = answer.statusCode() == 403 && !answer.body().startsWith("{\"type\"");
        return answer.statusCode() != 401 && answer.statusCode() != 429 && !toSignIn && !refused;
    }

    /** Whoever sends something is asked for the token against forged forms first. */
    private static boolean isQuestion(Endpoint endpoint) {
        return endpoint.method().equals("GET") && endpoint.path().startsWith("/api/");
    }

    /** An interface sends no program to a page for people. */
    private static boolean isToldInJson(HttpResponse<String> answer) {
        return Set.of(401, 429).contains(answer.statusCode()) && answer.body().startsWith("{\"problems\":[{\"field\":");
    }

    private static String example(String pattern) {
        return AccessTable.plain(pattern.replace("{year:\\d{4}}", "2026")
                .replace("/engine/engine/{name}", "/engine/engine/default")
                .replace("/**", "/none"));
    }
}
