package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.catalog.change.ChangeCases.THU_2026_12_24;
import static cn.gov.shuozhou.data.catalog.change.ChangeCases.WED_2026_12_16;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.USER;
import static cn.gov.shuozhou.data.catalog.change.ChangeStatus.CONFIRMED;
import static cn.gov.shuozhou.data.catalog.change.ChangeStatus.NOTICE;
import static cn.gov.shuozhou.data.catalog.change.ChangeStatus.REVIEWING;

import cn.gov.shuozhou.data.casework.CaseState.Phase;
import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.casework.WaysOut;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@MovableClockTest
@DisplayName("第十二条：目录变更的每个未办结状态，各方都有出路")
class WaysOutOfChangeTest extends WaysOut<ChangeStatus, WaysOutOfChangeTest.Side> {

    /** Whose way it is. */
    enum Side {
        PROVIDER,
        BUREAU,
        USER
    }

    @Autowired
    private AutowireCapableBeanFactory beans;

    private ChangeScene scene;

    @BeforeEach
    void begin() {
        scene = beans.createBean(ChangeScene.class);
        scene.begin();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Override
    protected Map<ChangeStatus, Set<Side>> sides() {
        return open().stream().collect(Collectors.toMap(state -> state, state -> Set.of(Side.values())));
    }

    @Override
    protected Set<ChangeStatus> open() {
        return Arrays.stream(ChangeStatus.values())
                .filter(status -> status.phase() != Phase.CLOSED)
                .collect(Collectors.toSet());
    }

    @Override
    protected List<Way<ChangeStatus, Side>> ways() {
        return List.of(
                new Way<>("审核前撤回", REVIEWING, Side.PROVIDER, number -> scene.withdraw(number)),
                new Way<>("审核通过", REVIEWING, Side.BUREAU, number -> scene.approve(number, THU_2026_12_24)),
                new Way<>("审核退回", REVIEWING, Side.BUREAU, this::giveBack),
                new Way<>("尚未告知，无须等待", REVIEWING, Side.USER, number -> scene.approve(number, THU_2026_12_24)),
                new Way<>("公告期间撤回", NOTICE, Side.PROVIDER, number -> scene.withdraw(number)),
                new Way<>("确认", NOTICE, Side.BUREAU, number -> scene.confirm(number)),
                new Way<>("提出异议，异议成立", NOTICE, Side.USER, this::objectAndWin),
                new Way<>("确认后撤回", CONFIRMED, Side.PROVIDER, number -> scene.withdraw(number)),
                new Way<>("确认后提出异议", CONFIRMED, Side.USER, number -> scene.object(number, USER)),
                new Way<>("到日生效", CONFIRMED, Side.BUREAU, number -> scene.at(THU_2026_12_24.atStartOfDay())));
    }

    @Override
    protected String caseIn(ChangeStatus status) {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "姓名", "登记机关");
        String number = scene.propose(resource, THU_2026_12_24);
        if (status != REVIEWING) {
            scene.approve(number, THU_2026_12_24);
            scene.at(WED_2026_12_16);
        }
        if (status == CONFIRMED) {
            scene.confirm(number);
        }
        return number;
    }

    @Override
    protected ChangeStatus status(String number) {
        return scene.status(number);
    }

    @Override
    protected void runDueJobs() {
        scene.runDueJobs();
    }

    private void giveBack(String number) {
        scene.review(number, new ReviewForm(Verdict.RETURN, null, null, "变更依据已经失效，请另行提供", null));
    }

    private void objectAndWin(String number) {
        scene.object(number, USER);
        scene.confirm(number, new ConfirmForm(Verdict.RETURN, null, null, "异议成立，暂不变更目录", scene.objections(number)));
    }
}
