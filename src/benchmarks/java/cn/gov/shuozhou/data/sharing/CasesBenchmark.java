package cn.gov.shuozhou.data.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.benchmark.CountedStatements;
import cn.gov.shuozhou.data.benchmark.Figures;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Cases a second from application to grant, one after the other: the whole system (checks, case number, clocks, steps,
 * messages, grant) against an engine that runs the same model with empty delegates.
 */
@MovableClockTest
@Import(CasesBenchmark.Counting.class)
class CasesBenchmark {

    private static final int WARM_UP = 300;
    private static final int CASES = 100;
    private static final int ROUNDS = 9;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private CountedStatements statements;

    @Autowired
    private JdbcTemplate jdbc;

    private SharingScene scene;
    private final AtomicInteger number = new AtomicInteger();

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        scene.begin();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    void againstBareEngine() throws Exception {
        Runnable oneCase = scene.wholeCase(scene.resources.conditional(), "姓名", "登记日期");
        HikariDataSource database = statements.unwrap(HikariDataSource.class);
        double[] ours = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        double[] ourProcessor = new double[ROUNDS];
        double[] bareProcessor = new double[ROUNDS];
        try (BareEngine reference = new BareEngine(database)) {
            run(WARM_UP, oneCase);
            run(WARM_UP, () -> reference.runCase("BARE-" + number.incrementAndGet()));
            for (int round = 0; round < ROUNDS; round++) {
                int at = round;
                ourProcessor[at] = Figures.processorSeconds(() -> ours[at] = CASES
                        / Figures.seconds(() -> run(CASES, oneCase)));
                bareProcessor[at] = Figures.processorSeconds(() -> bare[at] = CASES
                        / Figures.seconds(
                                () -> run(CASES, () -> reference.runCase("BARE-" + number.incrementAndGet()))));
            }
            report("本系统", statements.of(oneCase::run));
            report("空流程引擎", reference.statements.of(() -> reference.runCase("BARE-" + number.incrementAndGet())));
            int all = WARM_UP + ROUNDS * CASES + 1;
            assertThat(jdbc.queryForObject("select count(*) from data_grant", Integer.class))
                    .isEqualTo(all);
            assertThat(reference.ended()).isEqualTo(all);
        }
        double system = Figures.median(ours);
        double engine = Figures.median(bare);
        Figures.say(
                "办件/秒，从申请到授权（%s）：本系统 %.0f，空流程引擎 %.0f，比 %.2f；按本线程处理器时间之比 %.2f",
                database.getJdbcUrl().split(":")[1],
                system,
                engine,
                system / engine,
                Figures.median(bareProcessor) / Figures.median(ourProcessor));
    }

    /** The same on every machine; which statements they are is left beside the figures. */
    private static void report(String who, Map<String, Integer> sent) throws IOException {
        int engines = 0;
        int all = 0;
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, Integer> statement : sent.entrySet()) {
            all += statement.getValue();
            engines += statement.getKey().toLowerCase(Locale.ROOT).contains("act_") ? statement.getValue() : 0;
            lines.add(statement.getValue() + " x " + statement.getKey());
        }
        Files.write(Path.of("target", "statements-" + who + ".txt"), lines);
        Figures.say("一件的语句数：%s %d，其中在引擎的表上 %d", who, all, engines);
    }

    private static void run(int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }

    /** Sets the counter before the pool, for everybody. */
    static final class Counting implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof HikariDataSource pool ? new CountedStatements(pool) : bean;
        }
    }
}
