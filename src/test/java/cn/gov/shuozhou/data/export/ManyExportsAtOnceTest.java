package cn.gov.shuozhou.data.export;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.Waiting;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.export.NumberedLines.Lines;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@MovableClockTest
@DisplayName("同时一百份导出：有限的在做、有限的在等，其余的当即知道怎么办")
@OnPostgres(Reason.CONCURRENCY)
class ManyExportsAtOnceTest {

    private static final int REQUESTS = 100;
    private static final int PEOPLE = 20;

    @Autowired
    private Exports exports;

    @Autowired
    private ListExportMapper mapper;

    @Autowired
    private Organization organization;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void remove() {
        jdbc.update("delete from list_export");
    }

    @Test
    @DisplayName("二十人各按五次、条件各不同：每人排一份，其余 409")
    void longLists() throws Exception {
        List<Person> people =
                jdbc.queryForList("select id from person order by id limit " + PEOPLE, String.class).stream()
                        .map(id -> organization.person(id).orElseThrow())
                        .toList();
        var together = new CountDownLatch(REQUESTS);
        List<Callable<String>> clicks = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            Person person = people.get(i % PEOPLE);
            Lines wanted = new Lines(i + 1);
            clicks.add(() -> {
                together.countDown();
                together.await();
                return answer(() -> exports.order(new NumberedLines(), wanted, person));
            });
        }

        List<String> answers = together(clicks);

        assertThat(answers).containsOnly(Exports.ADDRESS, "CONFLICT");
        assertThat(answers.stream().filter(Exports.ADDRESS::equals)).hasSize(PEOPLE);
        assertThat(mapper.countUnderWay()).isEqualTo(PEOPLE);
        assertThat(people)
                .allSatisfy(person -> assertThat(mapper.latest(person.id(), 5)).hasSize(1));
    }

    @Test
    @DisplayName("一百人同时导出不长的清单：三份在做，二十份在等，其余 429，做完的让出位置")
    void shortLists() throws Exception {
        var turns = new ExportTurns();
        var atWork = new AtomicInteger();
        var most = new AtomicInteger();
        var refused = new AtomicInteger();
        List<Callable<String>> clicks = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            clicks.add(() -> answer(() -> {
                try {
                    turns.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), this);
                } catch (RequestRejected tooMany) {
                    refused.incrementAndGet();
                    throw tooMany;
                } catch (InterruptedException stopping) {
                    throw new IllegalStateException(stopping);
                }
                most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                Waiting.await("the others to be told")
                        .until(() -> refused.get() >= REQUESTS - ExportTurns.AT_ONCE - ExportTurns.MOST_WAITING);
                atWork.decrementAndGet();
                turns.afterCompletion(new MockHttpServletRequest(), new MockHttpServletResponse(), this, null);
                return "written";
            }));
        }

        List<String> answers = together(clicks);

        assertThat(answers).containsOnly("written", "TOO_MANY");
        assertThat(answers.stream().filter("written"::equals)).hasSize(ExportTurns.AT_ONCE + ExportTurns.MOST_WAITING);
        assertThat(most.get()).isEqualTo(ExportTurns.AT_ONCE);
        assertThat(turns.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), this))
                .isTrue();
    }

    private static String answer(Supplier<String> click) {
        try {
            return click.get();
        } catch (RequestRejected refusal) {
            return refusal.kind().name();
        }
    }

    private static List<String> together(List<Callable<String>> clicks) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(clicks.size());
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> one : people.invokeAll(clicks)) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }
}
