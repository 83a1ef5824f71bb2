package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;

import cn.gov.shuozhou.data.casework.SupervisionMeasure;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Applications on the real engine and our own tables, and what people do with them. */
@MovableClockTest
abstract class SharingCases {

    static final LocalDate TUE_2026_11_24 = LocalDate.of(2026, 11, 24);

    static final String WAITING = ConditionalSharingProcess.TASK_ANSWER;

    /** Flow nodes that the cases of each class's tests have passed. */
    private static final Map<Class<?>, Set<String>> VISITED = new HashMap<>();

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    RequesterActs requester;

    @Autowired
    BureauActs bureau;

    SharingScene scene;
    SharingFacts facts;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        facts = beans.createBean(SharingFacts.class);
        scene.begin();
    }

    @AfterEach
    void end() {
        visited().addAll(scene.passed());
        scene.end();
    }

    /** The flow nodes that the cases of this class's earlier tests have passed. */
    final Set<String> visited() {
        return VISITED.computeIfAbsent(getClass(), tests -> new TreeSet<>());
    }

    /** Refused on Tuesday, the day after it came in. */
    final String refused() {
        String number = scene.waiting();
        scene.at(TUE_2026_11_24);
        scene.answer(number, SharingScene.refuse());
        return number;
    }

    final void supervise(String number, SupervisionMeasure measure) {
        String task =
                scene.task(number, ConditionalSharingProcess.TASK_SUPERVISE).getId();
        bureau.supervise(task, measure, "请提供部门说明原因并尽快办理", person(SUPERVISOR));
    }

    final void mediate(String number, MediationResult result) {
        String task = scene.task(number, ConditionalSharingProcess.TASK_MEDIATE).getId();
        bureau.mediate(task, result, "经与双方沟通形成意见", person(SUPERVISOR));
    }

    final void provide(String number) {
        provide(number, "登记日期,姓名,公民身份号码\n2020-05-20,张三,140602199003071231\n");
    }

    final void provide(String number, String csv) {
        scene.provide(number, csv);
    }

    final Person person(String id) {
        return scene.person(id);
    }
}
