package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.catalog.change.ChangeScene.USER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.casework.CaseState.Phase;
import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks every open state of a change and takes, for each side, a way out of it. */
@DisplayName("第十二条：目录变更的每个未办结状态，各方都有出路")
class WaysOutOfChangeTest extends ChangeCases {

    /** Whose way it is. */
    enum Side {
        PROVIDER,
        BUREAU,
        USER
    }

    /** A way out of a state: by an act of the side itself, or by what ends the waiting for it. */
    enum Way {
        WITHDRAWN_IN_REVIEW(ChangeStatus.REVIEWING, Side.PROVIDER, (test, number) -> test.scene.withdraw(number)),
        APPROVED(ChangeStatus.REVIEWING, Side.BUREAU, (test, number) -> test.scene.approve(number, THU_2026_12_24)),
        GIVEN_BACK(
                ChangeStatus.REVIEWING,
                Side.BUREAU,
                (test, number) ->
                        test.scene.review(number, new ReviewForm(Verdict.RETURN, null, null, "变更依据已经失效，请另行提供", null))),
        NOT_TOLD_YET(ChangeStatus.REVIEWING, Side.USER, (test, number) -> test.scene.approve(number, THU_2026_12_24)),
        WITHDRAWN_AFTER_NOTICE(ChangeStatus.NOTICE, Side.PROVIDER, (test, number) -> test.scene.withdraw(number)),
        CONFIRMED(ChangeStatus.NOTICE, Side.BUREAU, (test, number) -> test.scene.confirm(number)),
        OBJECTED_AND_DECIDED(ChangeStatus.NOTICE, Side.USER, (test, number) -> {
            test.scene.object(number, USER);
            test.scene.confirm(
                    number, new ConfirmForm(Verdict.RETURN, null, null, "异议成立，暂不变更目录", test.scene.objections(number)));
        }),
        WITHDRAWN_WHEN_CONFIRMED(ChangeStatus.CONFIRMED, Side.PROVIDER, (test, number) -> test.scene.withdraw(number)),
        OBJECTED_WHEN_CONFIRMED(ChangeStatus.CONFIRMED, Side.USER, (test, number) -> test.scene.object(number, USER)),
        IN_EFFECT_BY_DATE(
                ChangeStatus.CONFIRMED, Side.BUREAU, (test, number) -> test.scene.at(THU_2026_12_24.atStartOfDay()));

        private final ChangeStatus from;
        private final Side side;
        private final BiConsumer<WaysOutOfChangeTest, String> act;

        Way(ChangeStatus from, Side side, BiConsumer<WaysOutOfChangeTest, String> act) {
            this.from = from;
            this.side = side;
            this.act = act;
        }
    }

    @Test
    @DisplayName("没有漏掉的状态，也没有漏掉的一方")
    void everyOpenStateHasAWayOutForEachSide() {
        Set<ChangeStatus> open = Arrays.stream(ChangeStatus.values())
                .filter(status -> status.phase() != Phase.CLOSED)
                .collect(Collectors.toSet());

        assertThat(Stream.of(Side.values())
                        .map(side -> Arrays.stream(Way.values())
                                .filter(way -> way.side == side)
                                .map(way -> way.from)
                                .collect(Collectors.toSet())))
                .allSatisfy(states -> assertThat(states).isEqualTo(open));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("走一遍：办件离开该状态，或者办结")
    void theWayIsOpen(Way way) {
        String number = caseIn(way.from);
        assertThat(scene.status(number)).isEqualTo(way.from);

        way.act.accept(this, number);
        scene.runDueJobs();

        assertThat(scene.status(number)).isNotEqualTo(way.from);
    }

    private String caseIn(ChangeStatus status) {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "姓名", "登记机关");
        String number = scene.propose(resource, THU_2026_12_24);
        if (status != ChangeStatus.REVIEWING) {
            scene.approve(number, THU_2026_12_24);
            scene.at(WED_2026_12_16);
        }
        if (status == ChangeStatus.CONFIRMED) {
            scene.confirm(number);
        }
        return number;
    }
}
