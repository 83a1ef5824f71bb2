package cn.gov.shuozhou.data.report.cockpit;

import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.benchmark.Figures;
import cn.gov.shuozhou.data.benchmark.PostgresServer;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.sharing.SharingScene;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** What the page of an instance in Cockpit asks for, when the instance has passed 5,000 activities (PostgreSQL). */
@MovableClockTest
class EndedInstanceBenchmark {

    private static final int ACTIVITIES = 5_000;
    private static final int ROUNDS = 11;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    private SharingScene scene;
    private Refused web;

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        PostgresServer.use(registry);
    }

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        scene.begin();
        web = new Refused(mvc, scene);
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    void manyActivities() throws Exception {
        String number = scene.waiting();
        String instance = scene.instance(number).getId();
        copyActivities(instance);
        jdbc.batchUpdate(
                "insert into case_step (case_number, happened_at, actor, act, detail) values (?, now(), '系统', '办理', '')",
                IntStream.range(0, ACTIVITIES)
                        .mapToObj(n -> new Object[] {number})
                        .toList());

        Figures.say("流程监控里的一个实例（PostgreSQL，毫秒，%d 次的中位数）：%d 个环节、%d 条办理过程", ROUNDS, ACTIVITIES, ACTIVITIES);
        double all = 0;
        for (String part : List.of("", "/activities", "/activities?page=250", "/diagram")) {
            double median = median("/api/cockpit/instances/" + instance + part);
            Figures.say("  %s %.0f", part.isEmpty() ? "办件、时限、办理过程" : part, median);
            all += median;
        }
        Figures.say("  合计 %.0f", all);
    }

    private double median(String address) throws Exception {
        double[] rounds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            rounds[round] = 1_000
                    * Figures.seconds(() -> assertThat(
                                    web.send(SUPERVISOR, get(address)).getStatus())
                            .isEqualTo(200));
        }
        return Figures.median(rounds);
    }

    private void copyActivities(String instance) {
        List<String> columns = jdbc.queryForList(
                "select column_name from information_schema.columns where table_name = 'act_hi_actinst'", String.class);
        String values = String.join(
                ", ",
                columns.stream()
                        .map(column -> column.equals("id_") ? "'copy:' || n || substr(a.id_, 1, 20)" : "a." + column)
                        .toList());
        jdbc.update(
                """
                insert into act_hi_actinst (%s)
                select %s from (select * from act_hi_actinst where proc_inst_id_ = ? order by id_ limit 1) a
                cross join generate_series(1, ?) n
                """
                        .formatted(String.join(", ", columns), values),
                instance,
                ACTIVITIES);
    }
}
