package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.sharing.ApplicationStatus.ANSWERING;
import static cn.gov.shuozhou.data.sharing.ApplicationStatus.MEDIATING;
import static cn.gov.shuozhou.data.sharing.ApplicationStatus.PROVIDING;
import static cn.gov.shuozhou.data.sharing.ApplicationStatus.REFUSED_OPEN;
import static cn.gov.shuozhou.data.sharing.ApplicationStatus.SUPPLEMENTING;
import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.casework.WaysOut;
import cn.gov.shuozhou.data.engine.MovableClockTest;
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
@DisplayName("第十六条：共享申请的每个未办结状态，双方都有出路")
class WaysOutOfSharingTest extends WaysOut<ApplicationStatus, WaysOutOfSharingTest.Side> {

    /** Whose way it is. */
    enum Side {
        REQUESTER,
        PROVIDER
    }

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private RequesterActs requester;

    @Autowired
    private ProviderActs provider;

    @Autowired
    private SecondThoughts secondThoughts;

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

    @Override
    protected Map<ApplicationStatus, Set<Side>> sides() {
        return ApplicationStatus.open().stream()
                .collect(Collectors.toMap(state -> state, state -> Set.of(Side.values())));
    }

    @Override
    protected Set<ApplicationStatus> open() {
        return ApplicationStatus.open();
    }

    @Override
    protected List<Way<ApplicationStatus, Side>> ways() {
        return List.of(
                new Way<>("答复前撤回", ANSWERING, Side.REQUESTER, this::withdraw),
                new Way<>("答复", ANSWERING, Side.PROVIDER, number -> scene.answerAsRefused(number)),
                new Way<>("补正期间撤回", SUPPLEMENTING, Side.REQUESTER, this::withdraw),
                new Way<>("补正", SUPPLEMENTING, Side.REQUESTER, this::supplement),
                new Way<>("撤回补正要求", SUPPLEMENTING, Side.PROVIDER, this::waive),
                new Way<>("接受不同意答复", REFUSED_OPEN, Side.REQUESTER, this::acceptRefusal),
                new Way<>("申请协调", REFUSED_OPEN, Side.REQUESTER, this::requestMediation),
                new Way<>("改为同意", REFUSED_OPEN, Side.PROVIDER, this::agreeAfterAll),
                new Way<>("协调期间撤回", MEDIATING, Side.REQUESTER, this::withdraw),
                new Way<>("市局协调", MEDIATING, Side.REQUESTER, this::mediate),
                new Way<>("协调期间改为同意", MEDIATING, Side.PROVIDER, this::agreeAfterAll),
                new Way<>("等数据时撤回", PROVIDING, Side.REQUESTER, this::withdraw),
                new Way<>("提供数据", PROVIDING, Side.PROVIDER, this::provide),
                new Way<>("不能提供数据", PROVIDING, Side.PROVIDER, this::giveUp));
    }

    @Override
    protected String caseIn(ApplicationStatus status) {
        String number = status == PROVIDING
                ? scene.submit(scene.resources.conditionalWithoutData(), "姓名", "登记日期")
                : scene.waiting();
        switch (status) {
            case SUPPLEMENTING -> scene.answer(number, SharingScene.giveBack());
            case REFUSED_OPEN -> scene.answerAsRefused(number);
            case MEDIATING -> {
                scene.answerAsRefused(number);
                requestMediation(number);
            }
            case PROVIDING -> scene.answer(number, scene.agreeToAll(number));
            default -> {}
        }
        return number;
    }

    @Override
    protected ApplicationStatus status(String number) {
        return facts.status(number);
    }

    @Override
    protected void runDueJobs() {
        scene.runDueJobs();
    }

    @Override
    protected void assertLeft(String number) {
        assertThat(facts.isEnded(number)).isEqualTo(!facts.status(number).isOpen());
    }

    private void withdraw(String number) {
        requester.withdraw(number, scene.person(REQUESTER), "已从其他渠道取得");
    }

    private void supplement(String number) {
        requester.supplement(number, scene.person(REQUESTER), "名单范围为市本级参保人员", List.of());
    }

    private void waive(String number) {
        provider.waive(number, scene.person(APPROVER), "名单范围已电话核实，可以答复");
    }

    private void acceptRefusal(String number) {
        requester.acceptRefusal(number, scene.person(REQUESTER));
    }

    private void requestMediation(String number) {
        requester.requestMediation(number, scene.person(REQUESTER), "核验待遇资格确有必要");
    }

    private void agreeAfterAll(String number) {
        secondThoughts.agree(number, scene.person(APPROVER), "经复核，核验确需这些信息项");
    }

    private void mediate(String number) {
        bureau.mediate(
                scene.task(number, ConditionalSharingProcess.TASK_MEDIATE).getId(),
                MediationResult.UPHOLD,
                "维持提供部门的意见",
                scene.person(SUPERVISOR));
    }

    private void provide(String number) {
        String csv = "姓名,公民身份号码,登记日期\n张三,140602199003071231,2020-05-20\n";
        scene.provide(number, csv);
    }

    private void giveUp(String number) {
        provision.giveUp(
                scene.task(number, ConditionalSharingProcess.TASK_PROVIDE).getId(),
                "业务系统停用，历史数据未迁移",
                scene.person(APPROVER));
    }
}
