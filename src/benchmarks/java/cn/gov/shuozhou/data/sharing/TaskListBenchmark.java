package cn.gov.shuozhou.data.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.benchmark.Figures;
import cn.gov.shuozhou.data.benchmark.PostgresServer;
import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.util.Arrays;
import java.util.function.ToLongFunction;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What Tasklist asks most: how many tasks a filter has and its first page, with 1,000, 10,000 and 100,000 open tasks on
 * PostgreSQL, against the same questions with the engine's authorization switched off.
 */
@MovableClockTest
class TaskListBenchmark {

    private static final int[] SIZES = {1_000, 10_000, 100_000};
    private static final int ROUNDS = 41;
    private static final int PAGE = 15;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Identities identities;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private JdbcTemplate jdbc;

    private SharingScene scene;
    private ManyTasks many;
    private String instance;

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        PostgresServer.use(registry);
    }

    @BeforeEach
    void oneCaseWaits() throws Exception {
        scene = beans.createBean(SharingScene.class);
        scene.begin();
        many = new ManyTasks(jdbc);
        instance = scene.answerTask(scene.waiting()).getProcessInstanceId();
    }

    @AfterEach
    void end() {
        many.remove();
        scene.end();
    }

    @Test
    void everybodysShareGrows() {
        Figures.say("待办列表（PostgreSQL，毫秒，括号内为不做授权检查时；“本部门待办”），各部门的待办同比增加");
        measure(many::copy);
    }

    @Test
    void othersSharesGrow() {
        Figures.say("待办列表，1,000 项以后只有别的部门的待办增加");
        String own = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getTenantId();
        measure((waiting, from, to) -> {
            if (from < SIZES[0]) {
                many.copy(waiting, from, to);
            } else {
                many.copyElsewhere(waiting, from, to, own);
            }
        });
    }

    /** Adds copies of a waiting case, numbered from one number to another, both inclusive. */
    private interface Growth {

        void copy(String instance, int from, int to);
    }

    private void measure(Growth growth) {
        String filter = filters.createTaskFilterQuery()
                .filterName("本部门待办")
                .singleResult()
                .getId();
        double[][] first = new double[4][];
        int present = 1;
        for (int size : SIZES) {
            growth.copy(instance, present, size - 1);
            present = size;
            assertThat(tasks.createTaskQuery().count()).isEqualTo(size);
            report(size, "经办人", SharingScene.APPROVER, filter, first, 0);
            report(size, "局工作人员", SharingScene.SUPERVISOR, filter, first, 2);
        }
    }

    private void report(int size, String who, String user, String filter, double[][] first, int at) {
        double[] count = compare(user, ignored -> filters.count(filter));
        double[] page = compare(
                user,
                ignored -> filters.listPage(filter, tasks.createTaskQuery().orderByTaskCreateTime().desc(), 0, PAGE)
                        .size());
        if (first[at] == null) {
            first[at] = count;
            first[at + 1] = page;
        }
        Figures.say(
                "  %,d 项，%s（%d 项可见）：计数 %.1f（%.1f）比 %.2f；首页 %.1f（%.1f）比 %.2f；与 1,000 项时之比 %.1f、%.1f",
                size,
                who,
                identities.as(user, () -> filters.count(filter)),
                count[0],
                count[1],
                count[0] / count[1],
                page[0],
                page[1],
                page[0] / page[1],
                count[0] / first[at][0],
                page[0] / first[at + 1][0]);
    }

    /** Median milliseconds with authorization and without, asked in turn. */
    private double[] compare(String user, ToLongFunction<Void> question) {
        double[] with = new double[ROUNDS];
        double[] without = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            with[round] = milliseconds(user, question);
            engine.setAuthorizationEnabled(false);
            try {
                without[round] = milliseconds(user, question);
            } finally {
                engine.setAuthorizationEnabled(true);
            }
        }
        return new double[] {Figures.median(late(with)), Figures.median(late(without))};
    }

    /** Without the first rounds, which warm up. */
    private static double[] late(double[] rounds) {
        return Arrays.copyOfRange(rounds, ROUNDS / 4, ROUNDS);
    }

    private double milliseconds(String user, ToLongFunction<Void> question) {
        return identities.as(user, () -> {
            long begun = System.nanoTime();
            question.applyAsLong(null);
            return (System.nanoTime() - begun) / 1e6;
        });
    }
}
