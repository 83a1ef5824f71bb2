package cn.gov.shuozhou.data.catalog.publication;

import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.DISCLOSURE;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.OFFICER;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.ONE;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.SECRECY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Person;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Walks every open state of a publication and takes a way out of it, for its department and for whoever reviews it then. */
@MovableClockTest
@DisplayName("第十条：目录发布的每个未办结状态，各方都有出路")
class WaysOutOfPublicationTest {

    /** Whose way it is. */
    enum Side {
        COMPILERS,
        REVIEWERS
    }

    /** Who is waited for in each state: a returned case lies with its compilers alone. */
    private static final Map<PublicationStatus, Set<Side>> SIDES = Map.of(
            PublicationStatus.REVIEWING, Set.of(Side.values()),
            PublicationStatus.CORRECTING, Set.of(Side.COMPILERS),
            PublicationStatus.BUREAU_REVIEW, Set.of(Side.values()));

    /** A way out of a state. */
    enum Way {
        WITHDRAWN_IN_REVIEW(PublicationStatus.REVIEWING, Side.COMPILERS, WaysOutOfPublicationTest::withdraw),
        PASSED(PublicationStatus.REVIEWING, Side.REVIEWERS, (test, number) -> test.scene.passBoth(number)),
        GIVEN_BACK(PublicationStatus.REVIEWING, Side.REVIEWERS, WaysOutOfPublicationTest::giveBack),
        WITHDRAWN_IN_CORRECTION(PublicationStatus.CORRECTING, Side.COMPILERS, WaysOutOfPublicationTest::withdraw),
        SUBMITTED_AGAIN(
                PublicationStatus.CORRECTING,
                Side.COMPILERS,
                (test, number) ->
                        test.acts.resubmit(number, PublicationScene.form(ONE, PublicationScene.TWO), test.officer())),
        WITHDRAWN_BEFORE_THE_BUREAU(
                PublicationStatus.BUREAU_REVIEW, Side.COMPILERS, WaysOutOfPublicationTest::withdraw),
        PUBLISHED(
                PublicationStatus.BUREAU_REVIEW,
                Side.REVIEWERS,
                (test, number) -> test.scene.decide(number, PublicationScene.pass())),
        GIVEN_BACK_BY_THE_BUREAU(
                PublicationStatus.BUREAU_REVIEW,
                Side.REVIEWERS,
                (test, number) -> test.scene.decide(number, PublicationScene.giveBack(ONE, "信息资源摘要", "请写明范围")));

        private final PublicationStatus from;
        private final Side side;
        private final BiConsumer<WaysOutOfPublicationTest, String> act;

        Way(PublicationStatus from, Side side, BiConsumer<WaysOutOfPublicationTest, String> act) {
            this.from = from;
            this.side = side;
            this.act = act;
        }
    }

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private PublicationActs acts;

    private PublicationScene scene;

    @BeforeEach
    void begin() {
        scene = beans.createBean(PublicationScene.class);
        scene.begin();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("没有漏掉的状态，也没有漏掉的一方")
    void everyOpenStateHasAWayOut() {
        assertThat(SIDES.keySet()).isEqualTo(PublicationStatus.open());
        assertThat(Arrays.stream(Way.values())
                        .collect(Collectors.groupingBy(
                                way -> way.from, Collectors.mapping(way -> way.side, Collectors.toSet()))))
                .isEqualTo(SIDES);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("走一遍：办件离开该状态，或者办结")
    void theWayIsOpen(Way way) {
        String number = way.from == PublicationStatus.BUREAU_REVIEW ? scene.withTheBureau() : scene.waiting();
        if (way.from == PublicationStatus.CORRECTING) {
            giveBack(this, number);
        }
        assertThat(scene.status(number)).isEqualTo(way.from);

        way.act.accept(this, number);
        scene.runDueJobs();

        assertThat(scene.status(number)).isNotEqualTo(way.from);
    }

    private static void withdraw(WaysOutOfPublicationTest test, String number) {
        test.acts.withdraw(number, test.officer(), "暂缓发布");
    }

    private static void giveBack(WaysOutOfPublicationTest test, String number) {
        test.scene.review(
                number,
                CatalogPublicationProcess.TASK_SECRECY,
                SECRECY,
                PublicationScene.giveBack(ONE, "信息资源摘要", "请写明范围"));
        test.scene.review(number, CatalogPublicationProcess.TASK_DISCLOSURE, DISCLOSURE, PublicationScene.pass());
    }

    private Person officer() {
        return scene.person(OFFICER);
    }
}
