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
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.giveBack;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.pass;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.Refused;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MovableClockTest
@DisplayName("撤回意见：下一步开始之前，审查人可以撤回自己的审查意见，期限照旧计算（第二十三条）")
@OnPostgres(Reason.CONCURRENCY)
class ReviewTakenBackTest {

    private static final LocalDate TUE_2026_11_24 = LocalDate.of(2026, 11, 24);
    private static final LocalDate WED_2026_12_02 = LocalDate.of(2026, 12, 2);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    private PublicationScene scene;

    private Refused web;

    private String number = "";

    @BeforeEach
    void begin() {
        scene = beans.createBean(PublicationScene.class);
        scene.begin();
        web = new Refused(mvc, scene);
        number = scene.waiting();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("另一项审查还没有完成：撤回后由本人重新审查，谁也没有得到告知，期限一列不差")
    void theFirstOfTwoReviews() throws Exception {
        List<String> clocks = clocks();
        String task = review(TASK_SECRECY, SECRECY, pass());

        assertThat(Refused.text(takeBack(SECRECY, task))).contains("意见已撤回，“进行保密审查”由您重新办理", "/todo/");
        assertThat(clocks()).isEqualTo(clocks);
        assertThat(scene.task(number, TASK_SECRECY).getAssignee()).isEqualTo(SECRECY);
        assertThat(scene.instance(number)).isWaitingAt(TASK_SECRECY, TASK_DISCLOSURE);
        assertThat(scene.facts.details(number, "撤回意见")).containsExactly("“进行保密审查”的意见（通过）已撤回，由郑玉洁重新办理");

        scene.passBoth(number);
        assertThat(scene.status(number)).isEqualTo(PublicationStatus.BUREAU_REVIEW);
        assertThat(scene.instance(number)).isWaitingAt(TASK_BUREAU);
        assertThat(page(SECRECY, "/done")).contains("通过（已撤回）");
        assertThat(page(OFFICER, "/catalog/publications/" + number)).contains("已撤回");
    }

    @Test
    @DisplayName("两项都已通过、市局还没有签收：市局的待办和计时取消并告知市局，本部门的计时如同没有停过")
    void theBureauHasNotBegun() throws Exception {
        List<String> clocks = clocks();
        review(TASK_SECRECY, SECRECY, pass());
        String task = review(TASK_DISCLOSURE, DISCLOSURE, pass());
        String bureaus = scene.taskId(number, TASK_BUREAU);
        scene.at(TUE_2026_11_24);

        assertThat(takeBack(DISCLOSURE, task).getStatus()).isEqualTo(200);
        assertThat(scene.status(number)).isEqualTo(PublicationStatus.REVIEWING);
        assertThat(scene.instance(number)).isWaitingAt(TASK_DISCLOSURE).isNotWaitingAt(TASK_SECRECY, TASK_BUREAU);
        assertThat(clocks().subList(0, 1)).isEqualTo(clocks);
        assertThat(scene.facts.clocks(number)).hasSize(2).last().asString().endsWith("WITHDRAWN");
        assertThat(scene.facts.told(SUPERVISOR, number)).containsExactly("待审核目录", "上一步的意见已撤回");
        assertThat(scene.facts.stillAsked(SUPERVISOR, number)).isEmpty();
        web.request(SUPERVISOR, json("/api/tasks/" + bureaus + "/claim"), 409, "刚刚撤回了上一步的意见");

        scene.review(number, TASK_DISCLOSURE, DISCLOSURE, giveBack(ONE, "信息资源摘要", "请写明来源"));
        assertThat(scene.status(number)).isEqualTo(PublicationStatus.CORRECTING);
    }

    @Test
    @DisplayName("退回修改后数据专员还没有开始：草案重新锁定，定时器照旧，审查超期照样登记")
    void theOfficerHasNotBegun() throws Exception {
        review(TASK_SECRECY, SECRECY, giveBack(ONE, "信息资源摘要", "请写明来源"));
        String task = review(TASK_DISCLOSURE, DISCLOSURE, pass());

        assertThat(takeBack(DISCLOSURE, task).getStatus()).isEqualTo(200);
        assertThat(scene.drafts()).containsExactly(ONE + " in case, locked", TWO + " in case, locked");
        assertThat(scene.facts.stillAsked(OFFICER, number)).isEmpty();
        assertThat(scene.facts.told(OFFICER, number)).contains("上一步的意见已撤回");

        scene.at(WED_2026_12_02);
        assertThat(scene.overdue(number)).hasSize(1);
    }

    @Test
    @DisplayName("市局退回后数据专员还没有开始：市局可以撤回，审核的计时照旧；通过并发布的不能撤回")
    void theBureausReturn() throws Exception {
        scene.passBoth(number);
        List<String> clocks = clocks();
        String task = review(TASK_BUREAU, SUPERVISOR, giveBack(ONE, "信息资源摘要", "请写明来源"));

        assertThat(page(SUPERVISOR, "/cases/" + number + "/holders")).contains("您的意见：退回", "撤回意见");
        assertThat(takeBack(SUPERVISOR, task).getStatus()).isEqualTo(200);
        assertThat(clocks()).isEqualTo(clocks);
        assertThat(scene.status(number)).isEqualTo(PublicationStatus.BUREAU_REVIEW);

        String published = review(TASK_BUREAU, SUPERVISOR, pass());
        refuse(SUPERVISOR, published, 409, "办件已办结，意见不能撤回");
        assertThat(page(SUPERVISOR, "/done")).doesNotContain("撤回意见");
    }

    @Test
    @DisplayName("不能撤回的：别人的、已经撤回的、下一步已签收的、草案已在修改的、已重新提交的、期限已过的、没有这条意见的；什么也不改")
    void whatStands() throws Exception {
        String secrecy = review(TASK_SECRECY, SECRECY, pass());
        refuse(DISCLOSURE, secrecy, 403, "这条意见是郑玉洁办理的，只能由本人撤回");
        refuse("health.approver", secrecy, 404, "没有这条办理意见");
        refuse(SECRECY, "none", 404, "没有这条办理意见");
        takeBack(SECRECY, secrecy);
        refuse(SECRECY, secrecy, 409, "已经撤回，不能撤回");

        String again = review(TASK_SECRECY, SECRECY, pass());
        String disclosure = review(TASK_DISCLOSURE, DISCLOSURE, giveBack(TWO, "信息资源摘要", "请写明来源"));
        scene.at(TUE_2026_11_24);
        scene.recode(TWO, "101001/9003");
        refuse(DISCLOSURE, disclosure, 409, "数据专员刚刚已开始修改草案");
        web.send(OFFICER, json("/api/tasks/" + scene.taskId(number, TASK_CORRECT) + "/claim"));
        refuse(SECRECY, again, 409, "下一步“修改目录草案”已由", "签收，意见不能撤回");
        scene.at(WED_2026_12_02);
        refuse(SECRECY, again, 409, "审查的期限已过，意见不能撤回");
    }

    @Test
    @DisplayName("撤回的同时市局签收：一个成功，另一个是 409，写明是谁")
    void whileTheNextStepBegins() throws Exception {
        review(TASK_SECRECY, SECRECY, pass());
        String task = review(TASK_DISCLOSURE, DISCLOSURE, pass());
        String bureaus = scene.taskId(number, TASK_BUREAU);

        List<MockHttpServletResponse> both = Refused.atOnce(
                () -> takeBack(DISCLOSURE, task), () -> web.send(SUPERVISOR, json("/api/tasks/" + bureaus + "/claim")));

        String words = both.stream().map(Refused::sentences).toList().toString();
        assertThat(both)
                .as(words)
                .extracting(MockHttpServletResponse::getStatus)
                .containsExactlyInAnyOrder(200, 409);
        boolean claimed = both.get(1).getStatus() == 200;
        assertThat(words).contains(claimed ? "下一步“审核目录”已由" : "刚刚撤回了上一步的意见");
        assertThat(scene.waitsFor(number, claimed ? TASK_BUREAU : TASK_DISCLOSURE))
                .isTrue();
        assertThat(scene.status(number))
                .isEqualTo(claimed ? PublicationStatus.BUREAU_REVIEW : PublicationStatus.REVIEWING);
    }

    private String review(String task, String person, ReviewForm form) {
        String id = scene.taskId(number, task);
        scene.review(number, task, person, form);
        return id;
    }

    private MockHttpServletResponse takeBack(String person, String task) throws Exception {
        return web.send(person, json("/api/decisions/" + task + "/take-back"));
    }

    private void refuse(String person, String task, int status, String... sentences) throws Exception {
        web.request(person, json("/api/decisions/" + task + "/take-back"), status, sentences);
    }

    private String page(String person, String address) throws Exception {
        return Refused.text(web.send(person, get(address)));
    }

    private static MockHttpServletRequestBuilder json(String address) {
        return post(address).with(csrf());
    }

    /** All columns: a clock that runs on is as if it had never been stopped. */
    private List<String> clocks() {
        return jdbc.queryForList("select * from case_clock where case_number = ? order by id", number).stream()
                .map(Object::toString)
                .toList();
    }
}
