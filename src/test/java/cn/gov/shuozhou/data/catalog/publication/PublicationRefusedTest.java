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
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.catalog.Drafts;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MovableClockTest
@DisplayName("不能接受的目录发布")
class PublicationRefusedTest {

    private static final String LIST = "/catalog/publications";
    private static final String COLLEAGUE = "civil-affairs.approver2";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Publications publications;

    @Autowired
    private PublicationActs acts;

    @Autowired
    private Identities identities;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MockMvc mvc;

    private PublicationScene scene;
    private Refused refused;

    @BeforeEach
    void begin() {
        scene = beans.createBean(PublicationScene.class);
        scene.begin();
        refused = new Refused(mvc, scene);
    }

    @AfterEach
    void end() {
        identities.setGroups(SECRECY, Set.of("secrecy-reviewer"), allGroups());
        identities.setGroups(OFFICER, Set.of("data-officer"), allGroups());
        identities.setGroups(COLLEAGUE, Set.of("approver"), allGroups());
        scene.end();
    }

    @Test
    @DisplayName("不选、选得太多、选不存在的、别部门的草案：不受理")
    void theWrongDrafts() throws Exception {
        scene.draft(ONE);
        refused.request(OFFICER, post(LIST).with(csrf()), 400, "请选择 1 至 200 份目录草案，现选 0 份");
        String[] many = IntStream.range(0, 201).mapToObj(i -> "101001/" + i).toArray(String[]::new);
        refused.request(OFFICER, post(LIST).param("codes", many).with(csrf()), 400, "现选 201 份");
        refused.request(OFFICER, submission("101001/9999"), 404, "本部门没有这份目录草案");
        refused.request("health.data-officer", submission(ONE), 404, "本部门没有这份目录草案");
        refused.request(SECRECY, submission(ONE), 403);
        refused.call(
                () -> publications.submit(PublicationScene.form(ONE), scene.person(SECRECY)), Kind.FORBIDDEN, "只有数据专员");
    }

    @Test
    @DisplayName("第十四条、第二十三条：无条件共享含个人信息，没有确认和理由不受理，并列出提醒")
    void anUnconfirmedWarning() throws Exception {
        scene.draft(ONE, draft -> {
            draft.sharingType = SharingType.UNCONDITIONAL;
            draft.condition = "无条件";
            draft.items = List.of(Drafts.item("姓名", SharingType.UNCONDITIONAL, "无条件"));
        });

        refused.request(OFFICER, submission(ONE), 400, "无条件共享，含个人信息：姓名");
        refused.request(OFFICER, submission(ONE), 400, "请逐条看过后勾选确认");
        refused.request(OFFICER, submission(ONE).param("confirmed", "true"), 400, "请写明为何仍按现在的共享和开放属性提交");
        refused.request(OFFICER, submission(ONE).param("warningReason", "均为依法公示的名单"), 400, "请逐条看过后勾选确认");
        String page = refused.send(OFFICER, get(LIST + "/new").param("codes", ONE))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("无条件共享，含个人信息：姓名", "name=\"confirmed\"", "name=\"warningReason\"");
    }

    @Test
    @DisplayName("第十条：代码或名称已发布的，提交时就说明")
    void whatIsPublishedAlready() {
        scene.draft(ONE);
        scene.publishElsewhere(ONE, "测试资源9001信息");

        refused.call(() -> scene.submit(ONE), Kind.INVALID, "信息资源代码已被已发布的资源使用");
        refused.call(() -> scene.submit(ONE), Kind.INVALID, "本部门已发布同名的信息资源");
    }

    @Test
    @DisplayName("重复提交：第二次得知办件编号，只有一个办件")
    void aSecondClick() throws Exception {
        scene.draft(ONE);
        String number = scene.submit(ONE);

        refused.request(OFFICER, submission(ONE), 409, number);
    }

    @Test
    @DisplayName("旧的提交页：办件撤回以后再发一次，不成第二件，说明原办件编号；重新打开的可以提交；发布以后的说明草案已发布")
    void anOldSubmissionBeginsNothing() throws Exception {
        scene.draft(ONE);
        scene.draft(TWO);
        int before = done("提交目录草案");
        String first = refused.send(OFFICER, submission(ONE, TWO)).getRedirectedUrl();
        String number = first.substring(LIST.length() + 1);
        MockHttpServletRequestBuilder withdrawal = post(first + "/withdraw").with(csrf());
        refused.request(OFFICER, submission(ONE, TWO), 409, "已在办件 " + number + " 中，没有重复提交");
        refused.send(OFFICER, withdrawal);
        refused.request(OFFICER, withdrawal, 409, "不能撤回");

        String again = refused.request(OFFICER, submission(ONE), 409, "已经提交过，办件编号 " + number);
        assertThat(done("提交目录草案") - before).isOne();
        assertThat(again).contains("name=\"earlier\" value=\"" + number + "\"");
        String second = refused.send(OFFICER, submission(ONE).param("earlier", number))
                .getRedirectedUrl()
                .substring(LIST.length() + 1);
        scene.passBoth(second);
        scene.decide(second, PublicationScene.pass());
        refused.request(OFFICER, submission(ONE).param("earlier", number), 404, "可能已删除或已发布");
    }

    @Test
    @DisplayName("审查、审核、重新提交的旧表单：办完以后再发一次，都得知已经办过，不多一份意见")
    void anOldOpinionIsNotTakenTwice() throws Exception {
        String number = scene.waiting();
        String secrecy = scene.taskId(number, TASK_SECRECY);
        MockHttpServletRequestBuilder opinion = review(secrecy, PublicationScene.giveBack(ONE, "信息资源摘要", "请写明来源"));
        assertThat(refused.send(SECRECY, opinion).getStatus()).isEqualTo(200);
        refused.request(SECRECY, opinion, 409, "该待办刚刚已由郑玉洁办理");
        scene.review(number, TASK_DISCLOSURE, DISCLOSURE, PublicationScene.pass());

        assertThat(refused.send(OFFICER, again(number, ONE, TWO)).getStatus()).isEqualTo(302);
        refused.request(OFFICER, again(number, ONE, TWO), 409, "不能重新提交");
        refused.request(SECRECY, opinion, 409, "该待办刚刚已由郑玉洁办理");
        assertThat(scene.reviews(number)).hasSize(2);
    }

    /** How often the audit trail has this act as done. */
    private int done(String act) {
        return jdbc.queryForObject(
                "select count(*) from audit_entry where act = ? and result = 'DONE'", Integer.class, act);
    }

    @RepeatedTest(3)
    @DisplayName("两次同时提交：只成一个办件，另一次得知")
    void twoSubmissionsAtOnce() throws Exception {
        scene.draft(ONE);
        scene.draft(TWO);

        List<MockHttpServletResponse> answers = Refused.atOnce(
                () -> refused.send(OFFICER, submission(ONE, TWO)), () -> refused.send(OFFICER, submission(TWO, ONE)));

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(302, 409);
        assertThat(publications.openOf("civil-affairs", 10)).hasSize(1);
    }

    @Test
    @DisplayName("第二十三条：没有编制人以外的两名审查人，不受理，免得无人能办")
    void nobodyToReview() {
        scene.draft(ONE, draft -> {}, OFFICER);
        identities.setGroups(SECRECY, Set.of(), allGroups());

        refused.call(() -> scene.submit(ONE), Kind.CONFLICT, "没有可以分别进行保密审查和政务公开审查的两名人员");
    }

    @Test
    @DisplayName("第二十三条：编制人不能审查，即使他有审查员的角色")
    void nobodyReviewsHisOwn() throws Exception {
        identities.setGroups(SECRECY, Set.of("secrecy-reviewer", "disclosure-reviewer", "data-officer"), allGroups());
        identities.setGroups(OFFICER, Set.of("data-officer", "secrecy-reviewer"), allGroups());
        scene.draft(ONE);
        String number = scene.submit(ONE);
        String task = scene.taskId(number, TASK_SECRECY);

        refused.request(OFFICER, review(task, PublicationScene.pass()), 403, "不能由您本人保密审查");
        refused.call(
                () -> identities.as(OFFICER, () -> {
                    tasks.claim(task, OFFICER);
                    return true;
                }),
                Kind.FORBIDDEN,
                "不能由您本人保密审查");
    }

    @Test
    @DisplayName("第二十三条：甲编制、乙改动后提交，甲仍是编制人，不能签收、不能审查；办件页面写明编制人")
    void whoeverCompiledBeforeTheLastEditDoesNotReview() throws Exception {
        identities.setGroups(SECRECY, Set.of("secrecy-reviewer", "data-officer"), allGroups());
        identities.setGroups(COLLEAGUE, Set.of("approver", "secrecy-reviewer"), allGroups());
        scene.draft(ONE, draft -> {}, SECRECY);
        scene.draft(ONE, draft -> draft.summary = "各婚姻登记机关办理的结婚、离婚的登记。", OFFICER);
        String number = scene.submit(ONE);
        String task = scene.taskId(number, TASK_SECRECY);

        refused.request(SECRECY, review(task, PublicationScene.pass()), 403, "不能由您本人保密审查");
        refused.call(
                () -> identities.as(SECRECY, () -> {
                    tasks.claim(task, SECRECY);
                    return true;
                }),
                Kind.FORBIDDEN,
                "不能由您本人保密审查");
        assertThat(Refused.text(refused.send(OFFICER, get(LIST + "/" + number))))
                .contains("编制人（不得审查）", "吴晓梅、郑玉洁");
        assertThat(refused.send(COLLEAGUE, review(task, PublicationScene.pass()))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("第二十三条：除先前的编制人外没有审查人的，不受理")
    void onlyAnEarlierCompilerCouldReview() {
        identities.setGroups(SECRECY, Set.of("secrecy-reviewer", "data-officer"), allGroups());
        scene.draft(ONE, draft -> {}, SECRECY);
        scene.draft(ONE, draft -> draft.summary = "各婚姻登记机关办理的结婚、离婚的登记。", OFFICER);

        refused.call(() -> scene.submit(ONE), Kind.CONFLICT, "没有可以分别进行保密审查和政务公开审查的两名人员");
    }

    @Test
    @DisplayName("第二十三条：一人兼两种审查员，只能办其中一项")
    void nobodyGivesBothReviews() throws Exception {
        identities.setGroups(SECRECY, Set.of("secrecy-reviewer", "disclosure-reviewer"), allGroups());
        String number = scene.waiting();
        scene.review(number, TASK_SECRECY, SECRECY, PublicationScene.pass());
        String task = scene.taskId(number, TASK_DISCLOSURE);

        refused.request(SECRECY, review(task, PublicationScene.pass()), 403, "政务公开审查须由另一人办理");
        refused.call(
                () -> identities.as(SECRECY, () -> {
                    tasks.claim(task, SECRECY);
                    return true;
                }),
                Kind.FORBIDDEN,
                "政务公开审查须由另一人办理");
        scene.review(number, TASK_DISCLOSURE, DISCLOSURE, PublicationScene.pass());
        assertThat(scene.status(number)).isEqualTo(PublicationStatus.BUREAU_REVIEW);
    }

    @RepeatedTest(3)
    @DisplayName("一人兼两种审查员，同时提交两项：只有一项生效")
    void bothReviewsAtOnceByOnePerson() throws Exception {
        identities.setGroups(SECRECY, Set.of("secrecy-reviewer", "disclosure-reviewer"), allGroups());
        String number = scene.waiting();
        String one = scene.taskId(number, TASK_SECRECY);
        String other = scene.taskId(number, TASK_DISCLOSURE);

        List<MockHttpServletResponse> answers = Refused.atOnce(
                () -> refused.send(SECRECY, review(one, PublicationScene.pass())),
                () -> refused.send(SECRECY, review(other, PublicationScene.pass())));

        assertThat(answers).filteredOn(answer -> answer.getStatus() == 200).hasSize(1);
        assertThat(scene.reviews(number)).hasSize(1);
        assertThat(scene.status(number)).isEqualTo(PublicationStatus.REVIEWING);
    }

    @RepeatedTest(3)
    @DisplayName("市局两人同时审核：一人成功，另一人得知未生效，只存一份决定")
    void twoDecisionsAtOnce() throws Exception {
        String number = scene.withTheBureau();
        String task = scene.taskId(number, TASK_BUREAU);

        List<MockHttpServletResponse> answers = Refused.atOnce(
                () -> refused.send(SUPERVISOR, review(task, PublicationScene.pass())),
                () -> refused.send(
                        "bureau.supervisor2", review(task, PublicationScene.giveBack(ONE, "信息资源摘要", "请写明来源"))));

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(200, 409);
        assertThat(scene.reviews(number))
                .filteredOn(review -> review.kind() == ReviewKind.BUREAU)
                .hasSize(1);
        assertThat(scene.isPublished(ONE)).isEqualTo(answers.get(0).getStatus() == 200);
    }

    @RepeatedTest(3)
    @DisplayName("两项审查同时办完：都记下，案件往下走一次")
    void bothReviewersAtOnce() throws Exception {
        String number = scene.waiting();
        String secrecy = scene.taskId(number, TASK_SECRECY);
        String disclosure = scene.taskId(number, TASK_DISCLOSURE);

        List<MockHttpServletResponse> answers = Refused.atOnce(
                () -> refused.send(SECRECY, review(secrecy, PublicationScene.pass())),
                () -> refused.send(DISCLOSURE, review(disclosure, PublicationScene.pass())));

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsExactly(200, 200);
        assertThat(scene.reviews(number)).hasSize(2);
        assertThat(scene.status(number)).isEqualTo(PublicationStatus.BUREAU_REVIEW);
    }

    @Test
    @DisplayName("审查意见须有结论和意见；退回须标注本办件的字段并写明；通过的不带标注")
    void anIncompleteReview() throws Exception {
        String number = scene.waiting();
        String task = scene.taskId(number, TASK_SECRECY);

        refused.request(SECRECY, review(task, new ReviewForm(null, "", null, null)), 400, "请选择通过或者退回");
        refused.request(SECRECY, review(task, new ReviewForm(Verdict.PASS, " ", null, null)), 400, "请写明保密审查意见");
        refused.request(
                SECRECY, review(task, new ReviewForm(Verdict.PASS, "长".repeat(2001), null, null)), 400, "不能超过 2000 个字");
        refused.request(SECRECY, review(task, new ReviewForm(Verdict.RETURN, "请修改", List.of(), null)), 400, "请至少标注一处");
        refused.request(
                SECRECY,
                review(task, new ReviewForm(Verdict.PASS, "通过", List.of(new Mark(ONE, "信息资源摘要", "请写明来源")), null)),
                400,
                "已标注要修改的字段");
        refused.request(
                SECRECY, review(task, PublicationScene.giveBack("101001/9999", "信息资源摘要", "请修改")), 400, "没有标注的这个字段");
        refused.request(SECRECY, review(task, PublicationScene.giveBack(ONE, "星座", "请修改")), 400, "没有标注的这个字段");
        refused.request(SECRECY, review(task, PublicationScene.giveBack(ONE, "信息资源摘要", " ")), 400, "要怎样修改");
        refused.request(
                SECRECY,
                review(task, PublicationScene.giveBack(ONE, "信息资源摘要", "改".repeat(501))),
                400,
                "不能超过 500 个字，现有 501 个字");
        List<Mark> twice = List.of(new Mark(ONE, "信息资源摘要", "一"), new Mark(ONE, "信息资源摘要", "二"));
        refused.request(SECRECY, review(task, new ReviewForm(Verdict.RETURN, "请修改", twice, null)), 400, "标注了两次");
    }

    @Test
    @DisplayName("空着的字段也列出，可以标注，页面上不列")
    void anEmptyFieldCanBeMarked() throws Exception {
        String number = scene.waiting();
        String task = scene.taskId(number, TASK_SECRECY);

        assertThat(Refused.text(refused.send(SECRECY, get("/api/tasks/" + task + "/publication"))))
                .contains("{\"place\":\"关联资源代码\",\"value\":\"\"}");
        assertThat(Refused.text(refused.send(SECRECY, get(LIST + "/" + number))))
                .contains("信息资源摘要")
                .doesNotContain("关联资源代码");
        assertThat(refused.send(SECRECY, review(task, PublicationScene.giveBack(ONE, "关联资源代码", "请补上关联的资源")))
                        .getStatus())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"verdict\":\"maybe\"}",
                "{\"verdict\":\"RETURN\",\"opinion\":\"请修改\",\"marks\":[null]}",
                "{\"verdict\":\"RETURN\",\"opinion\":\"请修改\",\"marks\":[{}]}",
                "{\"verdict\":\"RETURN\",\"opinion\":\"请修改\",\"marks\":{}}",
                "[]",
                "{",
                "{}"
            })
    @DisplayName("伪造的内容：400，用中文说明")
    void forgedBodies(String body) throws Exception {
        String number = scene.waiting();
        refused.request(SECRECY, sent(scene.taskId(number, TASK_SECRECY), "/review", body), 400, "请");
    }

    @Test
    @DisplayName("别部门的审查员、不对的角色、不对的环节都不能办")
    void theWrongPeople() throws Exception {
        String number = scene.waiting();
        String task = scene.taskId(number, TASK_SECRECY);

        refused.request("health.secrecy-reviewer", review(task, PublicationScene.pass()), 409, "该待办已办结或不存在");
        refused.request("health.data-officer", get("/api/tasks/" + task + "/publication"), 409, "该待办已办结或不存在");
        refused.request("civil-affairs.approver", get("/api/tasks/" + task + "/publication"), 409, "该待办已办结或不存在");
        refused.request(DISCLOSURE, review(task, PublicationScene.pass()), 403, "该待办由保密审查员办理");
        refused.request(SUPERVISOR, review(task, PublicationScene.pass()), 403, "该待办由保密审查员办理");
        refused.request(
                OFFICER, sent(task, "/resubmission", "{\"codes\":[\"" + ONE + "\"]}"), 409, "该待办是“进行保密审查”环节，不能用这份表单办理");
        refused.request("civil-affairs.requester", review(task, PublicationScene.pass()), 403);
    }

    @Test
    @DisplayName("不经表单直接完成待办：不受理")
    void aTaskFinishedWithoutItsForm() {
        String number = scene.waiting();
        String task = scene.taskId(number, TASK_SECRECY);

        refused.call(
                () -> identities.as(SECRECY, () -> {
                    tasks.complete(task);
                    return true;
                }),
                Kind.INVALID,
                "请在办理表单中填写并提交办理意见");
    }

    @Test
    @DisplayName("别部门看不到办件、列表和流程图；本部门审查员和市局看得到")
    void whoSeesACase() throws Exception {
        String number = scene.waiting();
        for (String stranger :
                List.of("health.data-officer", "health.secrecy-reviewer", "shuocheng-data.county-authority")) {
            refused.request(stranger, get(LIST + "/" + number), 404, "没有编号为");
            refused.request(stranger, get("/api/cases/" + number + "/diagram"), 404, "没有编号为");
            refused.request(
                    stranger,
                    post(LIST + "/" + number + "/withdraw").with(csrf()),
                    stranger.endsWith("officer") ? 404 : 403,
                    "");
            assertThat(Refused.text(refused.send(stranger, get(LIST)))).doesNotContain(number);
        }
        refused.request("civil-affairs.requester", get(LIST + "/" + number), 403);
        refused.request("civil-affairs.approver", get("/api/cases/" + number + "/diagram"), 404, "没有编号为");
        for (String reader : List.of(OFFICER, SECRECY, DISCLOSURE, SUPERVISOR, "bureau.leading-group")) {
            assertThat(Refused.text(refused.send(reader, get(LIST + "/" + number))))
                    .contains(number, "测试资源9002信息", "信息资源摘要");
            assertThat(refused.send(reader, get("/api/cases/" + number + "/diagram"))
                            .getStatus())
                    .isEqualTo(200);
            assertThat(Refused.text(refused.send(reader, get(LIST).param("q", "9002信息"))))
                    .contains(number);
            assertThat(Refused.text(refused.send(reader, get(LIST).param("status", "PUBLISHED"))))
                    .doesNotContain(number);
        }
    }

    @Test
    @DisplayName("撤回和重新提交：只由本部门数据专员，只在相应状态；首页列出在办的发布")
    void whatTheOfficerMayDo() throws Exception {
        String number = scene.waiting();
        refused.request(SUPERVISOR, post(LIST + "/" + number + "/withdraw").with(csrf()), 403);
        refused.call(() -> acts.withdraw(number, scene.person(SUPERVISOR), ""), Kind.FORBIDDEN, "只有本部门的数据专员");
        refused.request(OFFICER, again(number, ONE), 409, "目前为“本部门审查中”，不能重新提交");
        assertThat(Refused.text(refused.send(OFFICER, get("/")))).contains("本部门在办的目录发布", number);
        assertThat(Refused.text(refused.send(SECRECY, get("/")))).doesNotContain("本部门在办的目录发布");

        scene.review(number, TASK_SECRECY, SECRECY, PublicationScene.giveBack(ONE, "信息资源摘要", "请写明来源"));
        scene.review(number, TASK_DISCLOSURE, DISCLOSURE, PublicationScene.pass());
        refused.request(OFFICER, post(LIST + "/" + number + "/resubmit").with(csrf()), 400, "现选 0 份");
        assertThat(Refused.text(refused.send(OFFICER, get(LIST + "/" + number))))
                .contains("重新提交", "请写明来源", "标注 1 处");
        assertThat(Refused.text(refused.send(SECRECY, get(LIST + "/" + number))))
                .doesNotContain("您可以办理");

        assertThat(refused.send(OFFICER, again(number, ONE, TWO)).getStatus()).isEqualTo(302);
        refused.request(OFFICER, again(number, ONE), 409, "不能重新提交");
        acts.withdraw(number, scene.person(OFFICER), "");
        refused.request(OFFICER, post(LIST + "/" + number + "/withdraw").with(csrf()), 409, "目前为“已撤回”，不能撤回");
    }

    @Test
    @DisplayName("审查期间草案不能修改、不能删除；退回期间由他人签收的，不能从办件页面代交")
    void lockedDrafts() {
        String number = scene.waiting();
        refused.call(() -> scene.draft(ONE), Kind.CONFLICT, "正在审查");

        scene.review(number, TASK_SECRECY, SECRECY, PublicationScene.giveBack(ONE, "信息资源摘要", "请写明来源"));
        scene.review(number, TASK_DISCLOSURE, DISCLOSURE, PublicationScene.pass());
        identities.setGroups(SECRECY, Set.of("secrecy-reviewer", "data-officer"), allGroups());
        String task = scene.taskId(number, TASK_CORRECT);
        identities.as(SECRECY, () -> {
            tasks.claim(task, SECRECY);
            return true;
        });
        refused.call(
                () -> acts.resubmit(number, PublicationScene.form(ONE), scene.person(OFFICER)), Kind.CONFLICT, "该待办已由");
    }

    private MockHttpServletRequestBuilder submission(String... codes) {
        return post(LIST).param("codes", codes).with(csrf());
    }

    private MockHttpServletRequestBuilder again(String number, String... codes) {
        return post(LIST + "/" + number + "/resubmit").param("codes", codes).with(csrf());
    }

    private MockHttpServletRequestBuilder review(String task, ReviewForm form) throws Exception {
        return sent(task, "/review", json.writeValueAsString(form));
    }

    private static MockHttpServletRequestBuilder sent(String task, String act, String body) {
        return post("/api/tasks/" + task + "/publication" + act)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static Set<String> allGroups() {
        return Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toSet());
    }
}
