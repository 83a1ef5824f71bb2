package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@MovableClockTest
@DisplayName("第十六条：期限内的事按日期判断，不看定时器有没有运行")
class ActsByDateTest {

    private static final LocalDate TUE_2026_11_24 = LocalDate.of(2026, 11, 24);
    private static final LocalDate TUE_2026_12_08 = LocalDate.of(2026, 12, 8);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private RequesterActs requester;

    @Autowired
    private ApplicationPages pages;

    private SharingScene scene;
    private SharingFacts facts;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        facts = beans.createBean(SharingFacts.class);
        scene.begin();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("补正：最后一日可以提交，次日 00:00 起不能补正、不能撤回，页面不再提供，按撤回办结，无人超期")
    void aSupplementAfterTheLastDay() {
        String number = scene.waiting();
        scene.at(TUE_2026_11_24);
        scene.answer(number, SharingScene.giveBack());
        scene.moveTo(TUE_2026_12_08);
        assertThat(actions(number).supplement()).isTrue();
        scene.moveTo(TUE_2026_12_08.plusDays(1));

        String sentence = "补正期限已于 2026-12-08 24:00 届满，办件按撤回办结";
        refused(number, sentence, () -> requester.supplement(number, scene.person(REQUESTER), "核验对象名单", List.of()));
        refused(number, sentence, () -> requester.withdraw(number, scene.person(REQUESTER), ""));
        assertThat(actions(number).any()).isFalse();

        scene.moveTo(TUE_2026_12_08.plusDays(3));
        scene.runDueJobs();
        scene.assertEnded(number, "endEvent_lapsed");
        assertThat(facts.clocks(number)).last().isEqualTo("sharing-supplement 2026-12-08 LAPSED");
        assertThat(facts.stoppedOn(number)).last().isEqualTo(TUE_2026_12_08);
    }

    @Test
    @DisplayName("不同意答复之后：最后一日可以申请协调，次日 00:00 起不能申请协调、不能再接受，按不同意办结")
    void aMediationRequestAfterTheLastDay() {
        String number = scene.waiting();
        scene.at(TUE_2026_11_24);
        scene.answerAsRefused(number);
        scene.moveTo(TUE_2026_12_08);
        assertThat(actions(number).mediate()).isTrue();
        scene.moveTo(TUE_2026_12_08.plusDays(1));

        String sentence = "回应不同意答复的期限已于 2026-12-08 24:00 届满，办件按不同意办结";
        refused(number, sentence, () -> requester.requestMediation(number, scene.person(REQUESTER), "核验待遇资格"));
        refused(number, sentence, () -> requester.acceptRefusal(number, scene.person(REQUESTER)));
        assertThat(actions(number).any()).isFalse();

        scene.moveTo(TUE_2026_12_08.plusDays(3));
        scene.runDueJobs();
        scene.assertEnded(number, "endEvent_refused");
        assertThat(facts.clocks(number)).last().isEqualTo("sharing-mediation 2026-12-08 LAPSED");
        assertThat(facts.stoppedOn(number)).last().isEqualTo(TUE_2026_12_08);
    }

    private ApplicationPage.Actions actions(String number) {
        return pages.page(number, scene.person(REQUESTER)).actions();
    }

    private void refused(String number, String sentence, ThrowingCallable act) {
        List<String> before = scene.snapshot();
        assertThatExceptionOfType(RequestRejected.class)
                .isThrownBy(act)
                .withMessageContaining(sentence)
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(RequestRejected.Kind.CONFLICT));
        assertThat(scene.snapshot()).as(number).isEqualTo(before);
    }
}
