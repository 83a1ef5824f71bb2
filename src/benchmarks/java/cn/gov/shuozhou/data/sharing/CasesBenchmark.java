package cn.gov.shuozhou.data.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.benchmark.Figures;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.MovableClockTest;
import cn.gov.shuozhou.data.sharing.AnswerForm.ItemChoice;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Cases a second from application to grant, one after the other: the whole system (checks, case number, clocks, steps,
 * messages, grant) against an engine that runs the same model with empty delegates.
 */
@MovableClockTest
class CasesBenchmark {

    private static final int WARM_UP = 400;
    private static final int CASES = 400;
    private static final int ROUNDS = 5;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private SharingApplications applications;

    @Autowired
    private Answers answers;

    @Autowired
    private ManagementService management;

    @Autowired
    private HikariDataSource database;

    @Autowired
    private JdbcTemplate jdbc;

    private SharingScene scene;
    private AnswerForm agreement;
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
        long resource = scene.resources.conditional();
        List<Long> items = List.of(scene.item(resource, "姓名"), scene.item(resource, "登记日期"));
        Person requester = scene.person(SharingScene.REQUESTER);
        Person approver = scene.person(SharingScene.APPROVER);
        agreement = new AnswerForm(
                Decision.AGREE,
                items.stream()
                        .map(item -> new ItemChoice(item, true, MaskingRule.NONE))
                        .toList(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        double[] ours = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        try (BareEngine reference = new BareEngine(database)) {
            run(WARM_UP, () -> runCase(resource, items, requester, approver));
            run(WARM_UP, () -> reference.runCase("BARE-" + number.incrementAndGet()));
            for (int round = 0; round < ROUNDS; round++) {
                ours[round] = CASES / Figures.seconds(
                        () -> run(CASES, () -> runCase(resource, items, requester, approver)));
                bare[round] = CASES / Figures.seconds(
                        () -> run(CASES, () -> reference.runCase("BARE-" + number.incrementAndGet())));
            }
            int all = WARM_UP + ROUNDS * CASES;
            assertThat(jdbc.queryForObject("select count(*) from data_grant", Integer.class))
                    .isEqualTo(all);
            assertThat(reference.ended()).isEqualTo(all);
        }
        double system = Figures.median(ours);
        double engine = Figures.median(bare);
        Figures.say(
                "办件/秒，从申请到授权（%s）：本系统 %.0f，空流程引擎 %.0f，比 %.2f",
                database.getJdbcUrl().split(":")[1], system, engine, system / engine);
    }

    private static void run(int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }

    private void runCase(long resource, List<Long> items, Person requester, Person approver) {
        ApplicationForm form = new FilledForm(resource, items, SharingScene.MON_2026_11_23).read();
        String caseNumber = applications.submit(form, requester);
        String task = scene.answerTask(caseNumber).getId();
        answers.answer(task, agreement, approver);
        Job telling = management.createJobQuery().messages().singleResult();
        management.executeJob(telling.getId());
    }
}
