package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.FullRun;
import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.Waiting;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.organization.account.Newcomers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PathRulesTest
@DisplayName("十六名审批人同时办理二百件共同的待办")
@OnPostgres(Reason.CONCURRENCY)
class SharedTasksTest {

    private static final Logger log = LoggerFactory.getLogger(SharedTasksTest.class);

    private static final int APPROVERS = 16;
    private static final int TASKS = FullRun.Amount.of(40, 200);
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    private final List<Visitor> approvers = new ArrayList<>();
    private List<String> cases;

    /** What one approver was told when he tried to take or answer a task. */
    private record Told(String act, String task, int status, String body) {

        static Told of(String act, String task, HttpResponse<String> response) {
            return new Told(act, task, response.statusCode(), response.body());
        }

        boolean answered() {
            return act.equals("answer") && status == 200;
        }

        boolean taken() {
            return act.equals("claim") && status == 204;
        }

        /** How it may be refused; the engine's own interface says 400 for what the portal's says 409 for. */
        Set<Integer> refusals() {
            return act.equals("claim") ? Set.of(400, 403) : Set.of(403, 409);
        }

        @Override
        public String toString() {
            return answered() || taken() ? act : act + " " + status + " " + body;
        }
    }

    @BeforeEach
    void fillTheList() {
        cases = beans.createBean(ManyApplications.class).submit(port, TASKS);
        for (String id : ids()) {
            newcomers.person(PathRulesTest.Given.HERE, Role.APPROVER, id);
            approvers.add(Visitor.signedIn(port, id));
        }
    }

    @AfterEach
    void leave() {
        ids().forEach(newcomers::takeRoles);
    }

    @Test
    @DisplayName("每件只答复一次、只授权一次；没有抢到的人得到中文说明，没有系统错误")
    void eachTaskIsAnsweredOnce() throws Exception {
        List<String> tasks = tasksOf(approvers.get(0));
        assertThat(tasks).hasSize(TASKS);
        approvers.forEach(approver -> assertThat(tasksOf(approver)).containsExactlyInAnyOrderElementsOf(tasks));

        long begun = System.nanoTime();
        List<Told> told = allAtOnce(tasks);
        Map<String, Long> outcomes =
                told.stream().collect(Collectors.groupingBy(Told::toString, Collectors.counting()));
        log.info("{} tasks, {} approvers: {} s", TASKS, APPROVERS, (System.nanoTime() - begun) / 1_000_000 / 1e3);
        outcomes.forEach((outcome, times) -> log.info("{} x {}", times, outcome));

        assertThat(told).filteredOn(Told::answered).extracting(Told::task).containsExactlyInAnyOrderElementsOf(tasks);
        assertThat(told)
                .filteredOn(Told::taken)
                .extracting(Told::task)
                .as("each taken by one at most")
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(told)
                .filteredOn(each -> !each.answered() && !each.taken())
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(each.status()).as(each.toString()).isIn(each.refusals());
                    assertThat(each.body()).containsPattern("已办结|已由|没有生效");
                });
        assertThat(tasksOf(approvers.get(0))).isEmpty();
        eachOnce("select case_number from sharing_answer");
        eachOnce("select case_number from data_grant");
        eachOnce("select case_number from sharing_application where status = 'SHARED'");
        eachOnce("select case_number from audit_entry where act = '答复申请' and result = 'DONE'");
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where act = '答复申请' and result = 'DONE' and case_number = ''")
                        .query(Long.class)
                        .single())
                .as("refused answers that are recorded as done")
                .isZero();
    }

    private List<Told> allAtOnce(List<String> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(APPROVERS);
        CyclicBarrier start = new CyclicBarrier(APPROVERS);
        try {
            List<Future<List<Told>>> running = IntStream.range(0, APPROVERS)
                    .mapToObj(number -> threads.submit(worksOff(number, tasks, start)))
                    .toList();
            List<Told> told = new ArrayList<>();
            for (Future<List<Told>> approver : running) {
                told.addAll(approver.get(Waiting.LONGEST.toSeconds(), TimeUnit.SECONDS));
            }
            return told;
        } finally {
            threads.shutdownNow();
        }
    }

    /** One half begins at the top, the other at the bottom; every second one takes a task before he answers it. */
    private Callable<List<Told>> worksOff(int number, List<String> tasks, CyclicBarrier start) {
        List<String> order = new ArrayList<>(tasks);
        if (number >= APPROVERS / 2) {
            Collections.reverse(order);
        }
        return () -> {
            List<Told> told = new ArrayList<>();
            start.await();
            for (String task : order) {
                if (number % 2 == 0) {
                    told.add(claim(number, task));
                }
                if (number % 2 == 1 || told.get(told.size() - 1).taken()) {
                    told.add(answer(number, task));
                }
            }
            return told;
        };
    }

    private Told claim(int number, String task) {
        String body = "{\"userId\":\"%s\"}".formatted(ids().get(number));
        return Told.of("claim", task, approvers.get(number).post(ENGINE + "/task/" + task + "/claim", body));
    }

    private Told answer(int number, String task) {
        HttpResponse<String> form = approvers.get(number).get("/api/tasks/" + task + "/sharing");
        if (form.statusCode() != 200) {
            return Told.of("read", task, form);
        }
        long item = read(form.body()).get("items").get(0).get("id").asLong();
        String body = """
                {"decision":"AGREE","items":[{"itemId":%d,"granted":true,"masking":"NONE","reason":"逐条核验须与登记原文比对"}]}
                """.formatted(item);
        return Told.of("answer", task, approvers.get(number).post("/api/tasks/" + task + "/sharing/answer", body));
    }

    private List<String> tasksOf(Visitor approver) {
        List<String> ids = new ArrayList<>();
        read(approver.post(ENGINE + "/task", "{\"processDefinitionKey\":\"conditional-sharing\"}")
                        .body())
                .forEach(task -> ids.add(task.get("id").asText()));
        return ids;
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(body, e);
        }
    }

    private void eachOnce(String query) {
        Map<String, Long> rows = jdbc.sql(query).query(String.class).list().stream()
                .filter(cases::contains)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(rows)
                .as(query)
                .hasSize(TASKS)
                .allSatisfy((caseNumber, times) -> assertThat(times).isEqualTo(1));
    }

    private static List<String> ids() {
        return IntStream.rangeClosed(1, APPROVERS)
                .mapToObj(n -> "crowd.approver" + n)
                .toList();
    }
}
