package cn.gov.shuozhou.data.catalog.publication;

import static cn.gov.shuozhou.data.catalog.publication.CatalogPublicationProcess.TASK_BUREAU;
import static cn.gov.shuozhou.data.catalog.publication.CatalogPublicationProcess.TASK_CORRECT;
import static cn.gov.shuozhou.data.catalog.publication.CatalogPublicationProcess.TASK_DISCLOSURE;
import static cn.gov.shuozhou.data.catalog.publication.CatalogPublicationProcess.TASK_SECRECY;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.DISCLOSURE;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.OFFICER;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.ONE;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.SECRECY;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.SUPERVISOR;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.TWO;
import static cn.gov.shuozhou.data.process.CaseScene.lastSecond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.calendar.NoticeLoading;
import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.Drafts;
import cn.gov.shuozhou.data.catalog.ResourceVersion;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
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

/** Each way through {@code processes/catalog-publication.bpmn}, on the real engine and our own tables. */
@MovableClockTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("目录编制发布流程")
@OnPostgres(Reason.PROCESSES)
class CatalogPublicationProcessTest {

    private static final LocalDate TUE_2026_11_24 = LocalDate.of(2026, 11, 24);
    private static final LocalDate WED_2026_12_02 = LocalDate.of(2026, 12, 2);
    private static final LocalDate THU_2026_12_03 = LocalDate.of(2026, 12, 3);
    private static final LocalDate MON_2026_12_07 = LocalDate.of(2026, 12, 7);
    private static final LocalDate TUE_2026_12_08 = LocalDate.of(2026, 12, 8);
    private static final LocalDate MON_2026_12_28 = LocalDate.of(2026, 12, 28);

    /** Where the department's own reviews end. */
    private static final String REVIEWED = "endEvent_departmentReviewDone";

    /** Flow nodes that the cases of these tests have passed. */
    private static final Set<String> VISITED = new TreeSet<>();

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Publications publications;

    @Autowired
    private PublicationTaskViews views;

    @Autowired
    private PublicationPages pages;

    @Autowired
    private PublicationActs acts;

    @Autowired
    private CatalogVersions versions;

    @Autowired
    private Catalog catalog;

    @Autowired
    private NoticeLoading notices;

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
    @DisplayName("第十条、第二十三条：两人审查、市局审核后，多项资源一起发布为第 1 版，草案移除")
    void severalResourcesArePublishedTogether() {
        String number = scene.waiting();
        assertThat(number).startsWith("ML-140600-20261123-");
        assertThat(scene.instance(number))
                .isWaitingAt(TASK_SECRECY, TASK_DISCLOSURE)
                .hasBusinessKey(number);
        assertThat(scene.drafts()).containsExactly(ONE + " in case, locked", TWO + " in case, locked");
        assertThat(scene.facts.told(SECRECY, number)).containsExactly("待进行保密审查");
        assertThat(scene.facts.told(DISCLOSURE, number)).containsExactly("待进行政务公开审查");
        assertThat(scene.publication(number).subject()).isEqualTo("测试资源9001信息等 2 项");

        scene.at(TUE_2026_11_24);
        scene.passBoth(number);
        assertThat(scene.instance(number)).isWaitingAt(TASK_BUREAU);
        assertThat(scene.status(number)).isEqualTo(PublicationStatus.BUREAU_REVIEW);
        assertThat(scene.facts.clocks(number))
                .containsExactly("department-review 2026-11-30 IN_TIME", "catalog-review 2026-12-08 RUNNING");
        assertThat(scene.facts.told(SUPERVISOR, number)).containsExactly("待审核目录");
        assertThat(scene.isPublished(ONE)).isFalse();

        scene.decide(number, PublicationScene.pass());
        scene.runDueJobs();

        scene.assertEnded(number, REVIEWED, "endEvent_published");
        assertThat(scene.status(number)).isEqualTo(PublicationStatus.PUBLISHED);
        assertThat(scene.drafts()).isEmpty();
        assertThat(scene.facts.clocks(number))
                .containsExactly("department-review 2026-11-30 IN_TIME", "catalog-review 2026-12-08 IN_TIME");
        assertThat(List.of(ONE, TWO))
                .allSatisfy(code -> assertThat(versions.history(scene.resource(code)))
                        .singleElement()
                        .extracting(ResourceVersion::version, ResourceVersion::caseNumber, ResourceVersion::publishedBy)
                        .containsExactly(1, number, SUPERVISOR));
        assertThat(catalog.resource(scene.resource(ONE)).publishedOn()).isEqualTo(TUE_2026_11_24);
        assertThat(scene.facts.told(OFFICER, number)).containsExactly("目录已发布");
        assertThat(scene.facts.told(SECRECY, number)).last().isEqualTo("目录已发布");
        assertThat(scene.facts.acts(number))
                .containsExactly("提交目录草案", "保密审查：通过", "政务公开审查：通过", "开始审核计时", "市政务信息管理局审核：通过", "发布目录");
    }

    @Test
    @DisplayName("第二十三条：一项审查退回，另一项仍须办完；修改后两项都重新审查")
    void whatOneReviewerGivesBackIsReviewedAnewByBoth() {
        String number = scene.waiting();
        scene.review(number, TASK_SECRECY, SECRECY, PublicationScene.giveBack(ONE, "信息资源摘要", "摘要写明来源"));
        assertThat(scene.instance(number)).isWaitingAt(TASK_DISCLOSURE);
        assertThat(scene.status(number)).isEqualTo(PublicationStatus.REVIEWING);
        scene.review(number, TASK_DISCLOSURE, DISCLOSURE, PublicationScene.pass());

        assertThat(scene.instance(number)).isWaitingAt(TASK_CORRECT);
        assertThat(scene.status(number)).isEqualTo(PublicationStatus.CORRECTING);
        assertThat(scene.marks(number)).containsExactly(ONE + " 信息资源摘要：摘要写明来源");
        assertThat(scene.facts.told(OFFICER, number)).containsExactly("目录草案退回修改");
        assertThat(scene.drafts()).containsExactly(ONE + " in case", TWO + " in case");

        scene.draft(ONE, draft -> draft.summary = "各婚姻登记机关办理的结婚、离婚登记，来自婚姻登记档案。");
        acts.corrected(scene.taskId(number, TASK_CORRECT), PublicationScene.form(ONE, TWO), scene.person(OFFICER));

        assertThat(scene.instance(number)).isWaitingAt(TASK_SECRECY, TASK_DISCLOSURE);
        assertThat(scene.publication(number).round()).isEqualTo(2);
        assertThat(views.view(scene.taskId(number, TASK_SECRECY), scene.person(SECRECY))
                        .resources()
                        .get(0)
                        .marks())
                .containsExactly(new PublicationTaskView.MarkView("保密审查，第 1 次提交", "信息资源摘要", "摘要写明来源"));
        assertThat(scene.drafts()).containsExactly(ONE + " in case, locked", TWO + " in case, locked");
        scene.passBoth(number);
        scene.decide(number, PublicationScene.pass());
        scene.runDueJobs();

        scene.assertEnded(number, REVIEWED, "endEvent_published");
        assertThat(catalog.resource(scene.resource(ONE)).summary()).contains("婚姻登记档案");
        assertThat(scene.reviews(number)).extracting(Review::round).containsExactly(1, 1, 2, 2, 2);
    }

    @Test
    @DisplayName("第十条：市局逐字段标注退回；去掉一项资源后从办件页面重新提交，其余发布，去掉的草案仍在")
    void whatTheBureauGivesBackIsSubmittedAgainInPart() {
        String number = scene.withTheBureau();
        scene.decide(number, PublicationScene.giveBack(TWO, "信息项“姓名” · 共享类型", "请核对是否可以共享"));
        assertThat(scene.instance(number)).isWaitingAt(TASK_CORRECT);
        assertThat(scene.facts.clocks(number))
                .containsExactly("department-review 2026-11-30 IN_TIME", "catalog-review 2026-12-07 IN_TIME");

        scene.at(TUE_2026_11_24);
        acts.resubmit(number, PublicationScene.form(ONE), scene.person(OFFICER));
        assertThat(scene.drafts()).containsExactly(ONE + " in case, locked", TWO + " free");
        assertThat(scene.publication(number).subject()).isEqualTo("测试资源9001信息");
        scene.passBoth(number);
        assertThat(scene.facts.clocks(number))
                .containsExactly(
                        "department-review 2026-11-30 IN_TIME",
                        "catalog-review 2026-12-07 IN_TIME",
                        "department-review 2026-12-01 IN_TIME",
                        "catalog-review 2026-12-08 RUNNING");
        scene.decide(number, PublicationScene.pass());
        scene.runDueJobs();

        scene.assertEnded(number, REVIEWED, "endEvent_published");
        assertThat(scene.isPublished(ONE)).isTrue();
        assertThat(scene.isPublished(TWO)).isFalse();
        assertThat(scene.drafts()).containsExactly(TWO + " free");
    }

    @Test
    @DisplayName("第十条：审核期间代码被占用，一项也不发布，退回修改并写明；改用另一代码后一起发布")
    void aCodeTakenMeanwhileGivesTheCaseBack() {
        String number = scene.withTheBureau();
        scene.publishElsewhere(TWO, "另一项信息");

        scene.decide(number, PublicationScene.pass());

        assertThat(scene.instance(number)).isWaitingAt(TASK_CORRECT);
        assertThat(scene.status(number)).isEqualTo(PublicationStatus.CORRECTING);
        assertThat(scene.isPublished(ONE)).isFalse();
        assertThat(scene.reviews(number)).last().satisfies(review -> {
            assertThat(review.kind()).isEqualTo(ReviewKind.PLATFORM);
            assertThat(review.verdict()).isEqualTo(Verdict.RETURN);
        });
        assertThat(scene.marks(number)).singleElement().asString().contains(TWO, "信息资源代码已被已发布的资源使用");
        assertThat(scene.facts.told(OFFICER, number)).containsExactly("目录草案退回修改");
        assertThat(scene.facts.acts(number)).endsWith("市政务信息管理局审核：通过", "未能发布，退回修改");

        scene.recode(TWO, "101001/9004");
        assertThat(pages.page(number, 1, scene.person(OFFICER)).choices())
                .extracting(PublicationPage.Choice::code)
                .containsExactlyInAnyOrder(ONE, "101001/9004");
        acts.resubmit(number, PublicationScene.form(ONE, "101001/9004"), scene.person(OFFICER));
        scene.passBoth(number);
        scene.decide(number, PublicationScene.pass());
        scene.runDueJobs();
        scene.assertEnded(number, REVIEWED, "endEvent_published");
        assertThat(scene.isPublished(ONE)).isTrue();
        assertThat(scene.isPublished("101001/9004")).isTrue();
    }

    @Test
    @DisplayName("第十条：审核期间名称被占用，同样退回")
    void aNameTakenMeanwhileGivesTheCaseBack() {
        String number = scene.withTheBureau();
        scene.publishElsewhere("101001/9003", "测试资源9001信息");

        scene.decide(number, PublicationScene.pass());

        assertThat(scene.instance(number)).isWaitingAt(TASK_CORRECT);
        assertThat(scene.isPublished(TWO)).isFalse();
        assertThat(scene.marks(number)).singleElement().asString().contains(ONE, "已发布同名的信息资源");
    }

    @Test
    @DisplayName("本部门审查期间撤回：草案退还，审查人得知")
    void aCaseCanBeWithdrawnDuringReview() {
        String number = scene.waiting();
        scene.review(number, TASK_SECRECY, SECRECY, PublicationScene.pass());

        acts.withdraw(number, scene.person(OFFICER), "资源尚不成熟");

        scene.assertEnded(number, "endEvent_withdrawn");
        assertThat(scene.status(number)).isEqualTo(PublicationStatus.WITHDRAWN);
        assertThat(scene.drafts()).containsExactly(ONE + " free", TWO + " free");
        assertThat(scene.facts.told(DISCLOSURE, number)).containsExactly("待进行政务公开审查", "目录草案已撤回");
        assertThat(scene.facts.acts(number)).last().isEqualTo("撤回");
        assertThat(scene.submit(ONE)).isNotEqualTo(number);
    }

    @Test
    @DisplayName("退回修改期间可以撤回")
    void aCaseCanBeWithdrawnDuringCorrection() {
        String number = scene.waiting();
        scene.review(number, TASK_SECRECY, SECRECY, PublicationScene.pass());
        scene.review(number, TASK_DISCLOSURE, DISCLOSURE, PublicationScene.giveBack(ONE, "资源是否开放", "不宜开放"));

        acts.withdraw(number, scene.person(OFFICER), "");

        scene.assertEnded(number, REVIEWED, "endEvent_withdrawn");
        assertThat(scene.drafts()).containsExactly(ONE + " free", TWO + " free");
    }

    @Test
    @DisplayName("市局审核期间可以撤回：计时停止，市局得知")
    void aCaseCanBeWithdrawnFromTheBureau() {
        String number = scene.withTheBureau();

        acts.withdraw(number, scene.person(OFFICER), "");

        scene.assertEnded(number, REVIEWED, "endEvent_withdrawn");
        assertThat(scene.facts.clocks(number))
                .containsExactly("department-review 2026-11-30 IN_TIME", "catalog-review 2026-12-07 WITHDRAWN");
        assertThat(scene.facts.told(SUPERVISOR, number)).containsExactly("待审核目录", "目录草案已撤回");
        assertThat(scene.isPublished(ONE)).isFalse();
    }

    @Test
    @DisplayName("审核期限届满前两个工作日提醒市局（系统约定）")
    void theBureauIsWarnedTwoWorkingDaysAhead() {
        String number = scene.withTheBureau();
        assertThat(scene.facts.due(number, TASK_BUREAU)).isEqualTo(lastSecond(MON_2026_12_07));
        assertThat(scene.facts.firesAt(number, "timer_reviewWarning")).isEqualTo(THU_2026_12_03.atStartOfDay());

        scene.at(lastSecond(WED_2026_12_02));
        assertThat(scene.facts.told(SUPERVISOR, number)).containsExactly("待审核目录");
        scene.at(THU_2026_12_03.atStartOfDay());

        assertThat(scene.facts.told(SUPERVISOR, number)).containsExactly("待审核目录", "目录审核期限将至");
        assertThat(scene.facts.ends(number)).containsExactlyInAnyOrder(REVIEWED, "endEvent_reviewWarned");
        assertThat(scene.instance(number)).isWaitingAt(TASK_BUREAU).isNotEnded();
        assertThat(scene.facts.clocks(number))
                .containsExactly("department-review 2026-11-30 IN_TIME", "catalog-review 2026-12-07 RUNNING");
    }

    @Test
    @DisplayName("十个工作日未审核：登记超期，告知市局和提供部门；其后审核的仍为超期（系统约定）")
    void aReviewNotDoneInTimeIsRecordedAndStaysLate() {
        String number = scene.withTheBureau();

        scene.at(lastSecond(MON_2026_12_07));
        assertThat(scene.overdue(number)).isEmpty();
        scene.at(TUE_2026_12_08.atStartOfDay());

        assertThat(scene.overdue(number)).containsExactly(MON_2026_12_07);
        assertThat(scene.facts.told(SUPERVISOR, number)).last().isEqualTo("目录审核已超期");
        assertThat(scene.facts.told("bureau.supervisor2", number)).last().isEqualTo("目录审核已超期");
        assertThat(scene.facts.told(OFFICER, number)).last().isEqualTo("目录审核已超期");
        assertThat(scene.instance(number)).isWaitingAt(TASK_BUREAU);

        scene.at(TUE_2026_12_08);
        scene.decide(number, PublicationScene.pass());
        scene.runDueJobs();

        scene.assertEnded(number, REVIEWED, "endEvent_reviewWarned", "endEvent_overdueRecorded", "endEvent_published");
        assertThat(scene.facts.clocks(number))
                .containsExactly("department-review 2026-11-30 IN_TIME", "catalog-review 2026-12-07 LATE");
        assertThat(scene.facts.acts(number)).contains("提醒朔州市政务信息管理局", "登记超期");
    }

    @Test
    @DisplayName("采用 2027 年放假通知：在审办件的期限、定时器和待办到期日一并移动，双方得知")
    void aNoticeMovesAnOpenReview() {
        scene.at(MON_2026_12_28);
        String number = scene.withTheBureau();
        LocalDateTime before = scene.facts.due(number, TASK_BUREAU);

        notices.adopt(2027, "2027-01-01,HOLIDAY,元旦", "2027-01-04,HOLIDAY,元旦");

        assertThat(scene.facts.due(number, TASK_BUREAU)).isEqualTo(before.plusDays(1));
        assertThat(scene.facts.firesAt(number, "timer_reviewOverdue"))
                .isEqualTo(before.plusDays(1).plusSeconds(1));
        assertThat(scene.facts.told(OFFICER, number)).containsOnly("期限调整");
        assertThat(scene.facts.told(SUPERVISOR, number)).last().isEqualTo("期限调整");
    }

    @Test
    @DisplayName("无条件共享含个人信息：确认并说明理由后可以发布，审查人看到提醒")
    void aConfirmedWarningDoesNotBlock() {
        scene.draft(ONE, draft -> {
            draft.sharingType = SharingType.UNCONDITIONAL;
            draft.condition = "无条件";
            draft.items = List.of(Drafts.item("姓名", SharingType.UNCONDITIONAL, "无条件"));
        });
        SubmissionForm form = new SubmissionForm(List.of(ONE), "", true, "均为依法公示的名单", null);
        String number = publications.submit(form, scene.person(OFFICER)).caseNumber();
        PublicationTaskView view = views.view(scene.taskId(number, TASK_SECRECY), scene.person(SECRECY));

        assertThat(view.warningReason()).isEqualTo("均为依法公示的名单");
        assertThat(view.resources().get(0).content().warnings())
                .singleElement()
                .asString()
                .contains("无条件共享，含个人信息：姓名");
        scene.passBoth(number);
        scene.decide(number, PublicationScene.pass());
        assertThat(scene.isPublished(ONE)).isTrue();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("以上各例连同本部门审查期限的各例，走过流程图的每一个节点")
    void everyFlowNodeWasVisited() {
        Set<String> nodes = new TreeSet<>(VISITED);
        nodes.addAll(DepartmentReviewLimitTest.NODES);
        assertThat(nodes).containsExactlyElementsOf(scene.drawn());
    }
}
