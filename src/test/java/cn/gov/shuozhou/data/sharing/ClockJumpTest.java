package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The clock of a single machine, with which no other can be compared, jumps and is put right. */
@MovableClockTest
@DisplayName("第十六条：时钟跳动，办件不丢，期限不变")
class ClockJumpTest {

    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);
    private static final LocalDateTime FIRES = DUE.plusDays(1).atStartOfDay();

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ApplicationPages pages;

    private SharingScene scene;
    private SharingFacts facts;
    private String number;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        facts = beans.createBean(SharingFacts.class);
        scene.begin();
        number = scene.waiting();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("拨慢两天：定时器不提前也不推后，期间答复照常登记；拨回后最后一日仍是原来那天")
    void backward() {
        scene.at(SharingScene.MON_2026_11_23.minusDays(2));
        scene.runDueJobs();
        theDeadlineStands();

        scene.answer(number, scene.agreeToAll(number));
        scene.at(SharingScene.MON_2026_11_23);
        scene.runDueJobs();
        scene.assertEnded(number, "endEvent_shared");
        assertThat(scene.incidents()).isZero();
    }

    @Test
    @DisplayName("拨快到最后一日之后又拨回，定时器还没有运行：不登记超期，照常答复")
    void forwardAndBackBeforeATimerRuns() {
        scene.moveTo(DUE.plusDays(8));
        scene.moveTo(SharingScene.MON_2026_11_23.plusDays(1));
        scene.runDueJobs();
        theDeadlineStands();
        assertThat(facts.overdue(number)).isEmpty();
        assertThat(pages.page(number, scene.person(REQUESTER)).actions().withdraw())
                .isTrue();
    }

    @Test
    @DisplayName("拨快到最后一日之后，定时器已经运行，又拨回：登记的超期和督办留着，只有一份；最后一日不变，仍可答复")
    void forwardAndBackAfterTheTimerHasRun() {
        scene.at(DUE.plusDays(8));
        scene.at(SharingScene.MON_2026_11_23.plusDays(1));
        scene.runDueJobs();
        scene.at(DUE.plusDays(8));

        assertThat(facts.overdue(number)).hasSize(1);
        assertThat(facts.clocks(number)).first().asString().contains("2026-11-30");
        scene.answer(number, scene.agreeToAll(number));
        assertThat(facts.overdue(number)).hasSize(1);
        assertThat(scene.incidents()).isZero();
    }

    private void theDeadlineStands() {
        assertThat(facts.clocks(number)).first().asString().contains("2026-11-30");
        assertThat(facts.firesAt(number, "timer_answerOverdue")).isEqualTo(FIRES);
    }
}
