package cn.gov.shuozhou.data.catalog.publication;

import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.DISCLOSURE;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.OFFICER;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.ONE;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.SECRECY;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.TWO;
import static cn.gov.shuozhou.data.catalog.publication.PublicationStatus.BUREAU_REVIEW;
import static cn.gov.shuozhou.data.catalog.publication.PublicationStatus.CORRECTING;
import static cn.gov.shuozhou.data.catalog.publication.PublicationStatus.REVIEWING;

import cn.gov.shuozhou.data.casework.WaysOut;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@MovableClockTest
@DisplayName("第十条：目录发布的每个未办结状态，各方都有出路")
class WaysOutOfPublicationTest extends WaysOut<PublicationStatus, WaysOutOfPublicationTest.Side> {

    /** Whose way it is. */
    enum Side {
        COMPILERS,
        REVIEWERS
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

    /** A returned case lies with its compilers alone. */
    @Override
    protected Map<PublicationStatus, Set<Side>> sides() {
        return Map.of(
                REVIEWING, Set.of(Side.values()),
                CORRECTING, Set.of(Side.COMPILERS),
                BUREAU_REVIEW, Set.of(Side.values()));
    }

    @Override
    protected Set<PublicationStatus> open() {
        return PublicationStatus.open();
    }

    @Override
    protected List<Way<PublicationStatus, Side>> ways() {
        return List.of(
                new Way<>("审查期间撤回", REVIEWING, Side.COMPILERS, this::withdraw),
                new Way<>("审查通过", REVIEWING, Side.REVIEWERS, number -> scene.passBoth(number)),
                new Way<>("审查退回", REVIEWING, Side.REVIEWERS, this::giveBack),
                new Way<>("修改期间撤回", CORRECTING, Side.COMPILERS, this::withdraw),
                new Way<>("修改后重新提交", CORRECTING, Side.COMPILERS, this::submitAgain),
                new Way<>("市局审核前撤回", BUREAU_REVIEW, Side.COMPILERS, this::withdraw),
                new Way<>("发布", BUREAU_REVIEW, Side.REVIEWERS, number -> scene.decide(number, PublicationScene.pass())),
                new Way<>("市局退回", BUREAU_REVIEW, Side.REVIEWERS, this::giveBackByTheBureau));
    }

    @Override
    protected String caseIn(PublicationStatus status) {
        String number = status == BUREAU_REVIEW ? scene.withTheBureau() : scene.waiting();
        if (status == CORRECTING) {
            giveBack(number);
        }
        return number;
    }

    @Override
    protected PublicationStatus status(String number) {
        return scene.status(number);
    }

    @Override
    protected void runDueJobs() {
        scene.runDueJobs();
    }

    private void withdraw(String number) {
        acts.withdraw(number, scene.person(OFFICER), "暂缓发布");
    }

    private void submitAgain(String number) {
        acts.resubmit(number, PublicationScene.form(ONE, TWO), scene.person(OFFICER));
    }

    private void giveBack(String number) {
        scene.review(
                number,
                CatalogPublicationProcess.TASK_SECRECY,
                SECRECY,
                PublicationScene.giveBack(ONE, "信息资源摘要", "请写明范围"));
        scene.review(number, CatalogPublicationProcess.TASK_DISCLOSURE, DISCLOSURE, PublicationScene.pass());
    }

    private void giveBackByTheBureau(String number) {
        scene.decide(number, PublicationScene.giveBack(ONE, "信息资源摘要", "请写明范围"));
    }
}
