package cn.gov.shuozhou.data.catalog.publication;

import static cn.gov.shuozhou.data.catalog.publication.CatalogPublicationProcess.TASK_DISCLOSURE;
import static cn.gov.shuozhou.data.catalog.publication.CatalogPublicationProcess.TASK_SECRECY;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.DISCLOSURE;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.OFFICER;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.ONE;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.SECRECY;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.SUPERVISOR;
import static cn.gov.shuozhou.data.process.CaseScene.lastSecond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.SignedIn;
import cn.gov.shuozhou.data.calendar.NoticeLoading;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@MovableClockTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("第二十三条：保密审查、政务公开审查有共同的期限（系统约定）")
@OnPostgres(Reason.PROCESSES)
class DepartmentReviewLimitTest {

    /** The part of the model that these tests walk. */
    static final Set<String> NODES = Set.of(
            "timer_departmentReviewWarning",
            "serviceTask_warnReviewers",
            "endEvent_reviewersWarned",
            "timer_departmentReviewOverdue",
            "serviceTask_recordDepartmentReviewOverdue",
            "endEvent_departmentReviewOverdue");

    private static final Set<String> VISITED = new TreeSet<>();

    private static final LocalDate FRI_2026_11_27 = LocalDate.of(2026, 11, 27);
    private static final LocalDate MON_2026_11_30 = LocalDate.of(2026, 11, 30);
    private static final LocalDate TUE_2026_12_01 = LocalDate.of(2026, 12, 1);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private NoticeLoading notices;

    @Autowired
    private MockMvc mvc;

    private PublicationScene scene;

    @BeforeEach
    void begin() {
        scene = beans.createBean(PublicationScene.class);
        scene.begin();
    }

    @AfterEach
    void end() {
        VISITED.addAll(scene.passed());
        scene.end();
    }

    @Test
    @DisplayName("两项待办都有到期日，办件页面列出期限；期限届满前一个工作日提醒两名审查人")
    void bothTasksShowTheirDeadline() throws Exception {
        String number = scene.waiting();

        assertThat(scene.facts.clocks(number)).containsExactly("department-review 2026-11-30 RUNNING");
        assertThat(scene.facts.due(number, TASK_SECRECY)).isEqualTo(lastSecond(MON_2026_11_30));
        assertThat(scene.facts.due(number, TASK_DISCLOSURE)).isEqualTo(lastSecond(MON_2026_11_30));
        assertThat(mvc.perform(MockMvcRequestBuilders.get("/catalog/publications/{n}", number)
                                .with(SignedIn.as(scene.person(OFFICER))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("本部门审查", "2026-11-30（星期一）24:00");

        scene.at(FRI_2026_11_27.atStartOfDay());

        assertThat(scene.facts.told(SECRECY, number)).containsExactly("待进行保密审查", "部门审查期限将至");
        assertThat(scene.facts.told(DISCLOSURE, number)).containsExactly("待进行政务公开审查", "部门审查期限将至");
        assertThat(scene.instance(number)).isWaitingAt(TASK_SECRECY, TASK_DISCLOSURE);
    }

    @Test
    @DisplayName("过了最后一日只办了一项：登记一次超期，告知双方和市局；其后办完的仍为超期")
    void whatIsNotReviewedInTimeIsRecordedOnce() {
        String number = scene.waiting();
        scene.review(number, TASK_SECRECY, SECRECY, PublicationScene.pass());

        scene.at(lastSecond(MON_2026_11_30));
        assertThat(scene.overdue(number)).isEmpty();
        scene.at(TUE_2026_12_01.atStartOfDay());

        assertThat(scene.overdue(number)).containsExactly(MON_2026_11_30);
        assertThat(scene.facts.told(DISCLOSURE, number)).last().isEqualTo("部门审查已超期");
        assertThat(scene.facts.told(OFFICER, number)).containsExactly("部门审查已超期");
        assertThat(scene.facts.told(SUPERVISOR, number)).containsExactly("部门审查已超期");
        scene.review(number, TASK_DISCLOSURE, DISCLOSURE, PublicationScene.pass());
        assertThat(scene.facts.clocks(number)).first().isEqualTo("department-review 2026-11-30 LATE");
        assertThat(scene.status(number)).isEqualTo(PublicationStatus.BUREAU_REVIEW);
    }

    @Test
    @DisplayName("退回修改、撤回都停止计时；重新提交的重新起算")
    void theClockEndsWithTheReview() {
        String number = scene.waiting();
        scene.review(number, TASK_SECRECY, SECRECY, PublicationScene.giveBack(ONE, "信息资源摘要", "请写明范围"));
        scene.review(number, TASK_DISCLOSURE, DISCLOSURE, PublicationScene.pass());
        assertThat(scene.facts.clocks(number)).containsExactly("department-review 2026-11-30 IN_TIME");
    }

    @Test
    @DisplayName("采用放假通知：两项待办的到期日和定时器一并移动")
    void aNoticeMovesBothTasks() {
        scene.at(LocalDate.of(2026, 12, 28));
        String number = scene.waiting();

        notices.adopt(2027, "2027-01-01,HOLIDAY,元旦", "2027-01-04,HOLIDAY,元旦");

        LocalDate moved = LocalDate.of(2027, 1, 6);
        assertThat(scene.facts.due(number, TASK_SECRECY)).isEqualTo(lastSecond(moved));
        assertThat(scene.facts.due(number, TASK_DISCLOSURE)).isEqualTo(lastSecond(moved));
        assertThat(scene.facts.firesAt(number, "timer_departmentReviewOverdue"))
                .isEqualTo(moved.plusDays(1).atStartOfDay());
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("以上各例走过流程图上这一期限的每一个节点")
    void everyNodeOfTheLimitWasVisited() {
        assertThat(VISITED).containsAll(NODES);
    }
}
