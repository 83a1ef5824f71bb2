package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockMultipartFile;

/** Walks every open state of an application and takes, for each side, a way out of it. */
@MovableClockTest
@DisplayName("第十六条：共享申请的每个未办结状态，双方都有出路")
class WaysOutOfSharingTest {

    /** Whose way it is. */
    enum Side {
        REQUESTER,
        PROVIDER
    }

    /** A way out of a state: by an act of the side itself, or, where it waits, by what ends the waiting for it. */
    enum Way {
        WITHDRAWN_BEFORE_ANSWER(ApplicationStatus.ANSWERING, Side.REQUESTER, WaysOutOfSharingTest::withdraw),
        ANSWERED(ApplicationStatus.ANSWERING, Side.PROVIDER, (test, number) -> test.scene.answerAsRefused(number)),
        WITHDRAWN_IN_SUPPLEMENT(ApplicationStatus.SUPPLEMENTING, Side.REQUESTER, WaysOutOfSharingTest::withdraw),
        SUPPLEMENTED(
                ApplicationStatus.SUPPLEMENTING,
                Side.REQUESTER,
                (test, number) -> test.requester.supplement(
                        number, test.scene.person(REQUESTER), "名单范围为市本级参保人员", java.util.List.of())),
        SUPPLEMENT_WAIVED(
                ApplicationStatus.SUPPLEMENTING,
                Side.PROVIDER,
                (test, number) -> test.provider.waive(number, test.scene.person(APPROVER), "名单范围已电话核实，可以答复")),
        REFUSAL_ACCEPTED(
                ApplicationStatus.REFUSED_OPEN,
                Side.REQUESTER,
                (test, number) -> test.requester.acceptRefusal(number, test.scene.person(REQUESTER))),
        MEDIATION_ASKED_FOR(
                ApplicationStatus.REFUSED_OPEN,
                Side.REQUESTER,
                (test, number) -> test.requester.requestMediation(number, test.scene.person(REQUESTER), "核验待遇资格确有必要")),
        REFUSAL_LEFT_ALONE(
                ApplicationStatus.REFUSED_OPEN,
                Side.PROVIDER,
                (test, number) -> test.scene.at(test.scene.today().plusMonths(1))),
        WITHDRAWN_IN_MEDIATION(ApplicationStatus.MEDIATING, Side.REQUESTER, WaysOutOfSharingTest::withdraw),
        MEDIATED(
                ApplicationStatus.MEDIATING,
                Side.PROVIDER,
                (test, number) -> test.bureau.mediate(
                        test.scene
                                .task(number, ConditionalSharingProcess.TASK_MEDIATE)
                                .getId(),
                        MediationResult.UPHOLD,
                        "维持提供部门的意见",
                        test.scene.person(SUPERVISOR))),
        WITHDRAWN_WHILE_DATA_ARE_AWAITED(ApplicationStatus.PROVIDING, Side.REQUESTER, WaysOutOfSharingTest::withdraw),
        DATA_PROVIDED(ApplicationStatus.PROVIDING, Side.PROVIDER, WaysOutOfSharingTest::provide),
        NO_DATA(
                ApplicationStatus.PROVIDING,
                Side.PROVIDER,
                (test, number) -> test.provision.giveUp(
                        test.scene
                                .task(number, ConditionalSharingProcess.TASK_PROVIDE)
                                .getId(),
                        "业务系统停用，历史数据未迁移",
                        test.scene.person(APPROVER)));

        private final ApplicationStatus from;
        private final Side side;
        private final BiConsumer<WaysOutOfSharingTest, String> act;

        Way(ApplicationStatus from, Side side, BiConsumer<WaysOutOfSharingTest, String> act) {
            this.from = from;
            this.side = side;
            this.act = act;
        }
    }

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private RequesterActs requester;

    @Autowired
    private ProviderActs provider;

    @Autowired
    private BureauActs bureau;

    @Autowired
    private DataProvision provision;

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
    @DisplayName("没有漏掉的状态，也没有漏掉的一方")
    void everyOpenStateHasAWayOutForEachSide() {
        Function<Side, Set<ApplicationStatus>> covered = side -> Arrays.stream(Way.values())
                .filter(way -> way.side == side)
                .map(way -> way.from)
                .collect(Collectors.toSet());

        assertThat(Stream.of(Side.values()).map(covered))
                .allSatisfy(states -> assertThat(states).isEqualTo(ApplicationStatus.open()));
        assertThat(ApplicationStatus.open()).isEqualTo(EnumSet.copyOf(covered.apply(Side.REQUESTER)));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("走一遍：办件离开该状态，或者办结")
    void theWayIsOpen(Way way) {
        String number = caseIn(way.from);
        assertThat(facts.status(number)).isEqualTo(way.from);

        way.act.accept(this, number);
        scene.runDueJobs();

        assertThat(facts.status(number)).isNotEqualTo(way.from);
        assertThat(facts.isEnded(number)).isEqualTo(!facts.status(number).isOpen());
    }

    private String caseIn(ApplicationStatus status) {
        String number = status == ApplicationStatus.PROVIDING
                ? scene.submit(scene.resources.conditionalWithoutData(), "姓名", "登记日期")
                : scene.waiting();
        switch (status) {
            case SUPPLEMENTING -> scene.answer(number, SharingScene.giveBack());
            case REFUSED_OPEN -> scene.answerAsRefused(number);
            case MEDIATING -> {
                scene.answerAsRefused(number);
                requester.requestMediation(number, scene.person(REQUESTER), "核验待遇资格确有必要");
            }
            case PROVIDING -> scene.answer(number, scene.agreeToAll(number));
            default -> {}
        }
        return number;
    }

    private static void withdraw(WaysOutOfSharingTest test, String number) {
        test.requester.withdraw(number, test.scene.person(REQUESTER), "已从其他渠道取得");
    }

    private static void provide(WaysOutOfSharingTest test, String number) {
        String csv = "姓名,公民身份号码,登记日期\n张三,140602199003071231,2020-05-20\n";
        test.provision.provide(
                test.scene.task(number, ConditionalSharingProcess.TASK_PROVIDE).getId(),
                new MockMultipartFile("file", "婚姻.csv", "text/csv", csv.getBytes()),
                test.scene.person("civil-affairs.data-officer"));
    }
}
