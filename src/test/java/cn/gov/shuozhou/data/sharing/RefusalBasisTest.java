package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import cn.gov.shuozhou.data.casework.Overdue;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@MovableClockTest
@DisplayName("第十六条：不同意共享的，应当说明理由并提供依据")
class RefusalBasisTest {

    private static final String REASON = "该信息涉及当事人的婚姻状况，申请的用途用不到";
    private static final LocalDate TUE_2026_12_01 = LocalDate.of(2026, 12, 1);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Answers answers;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private MockMvc mvc;

    private SharingEndings acts;
    private SharingScene scene;
    private SharingFacts facts;
    private Refused refused;
    private String number;

    @BeforeEach
    void begin() {
        acts = beans.createBean(SharingEndings.class);
        scene = acts.scene;
        facts = beans.createBean(SharingFacts.class);
        refused = new Refused(mvc, scene);
        scene.begin();
        number = scene.waiting();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @ParameterizedTest(name = "{1}：{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "我不想给你|LAW|x||x|标点、符号不计，现有 5 个字",
                "　 |LAW|《中华人民共和国统计法》||第九条|请写明不同意（或不提供部分信息项）的理由，至少 10 个字",
                "！！！！！！！！！！！！|LAW|《中华人民共和国统计法》||第九条|没有文字，只有空白或符号",
                "不给不给不给不给不给不给|LAW|《中华人民共和国统计法》||第九条|相同的内容一再重复",
                "-|LAW|x||第九条|“x”不是法律的文件名称",
                "-|LAW|《》||第九条|“《》”不是法律的文件名称",
                "-|LAW|《……》||第九条|“《……》”不是法律的文件名称",
                "-|LAW|中华人民共和国统计法||第九条|请把名称写在书名号里",
                "-|LAW|《中华人民共和国统计法》||x|“x”看不出是哪一条",
                "-|LAW|《中华人民共和国统计法》||。。|看不出是哪一条",
                "-|LAW|《中华人民共和国统计法》|x|第九条|“x”不是文号",
                "-|LAW|《朔州市城市供水条例》||第九条|是市、县的文件，不是“法律”",
                "-|DOCUMENT|《国务院关于加强数字政府建设的指导意见》||第三部分|依据是国家或省相关文件的，请填写文号",
                "-|DOCUMENT|《朔州市民政局数据管理办法》|朔民发〔2023〕5号|第三条|是本部门自己的文件",
                "-|DOCUMENT|《本局数据管理办法》|民发〔2023〕5号|第三条|是本部门自己的文件",
                "-|DOCUMENT|《民政局内部规定》|民发〔2023〕5号|第三条|是本部门自己的文件",
                "-|RULE|《朔州市民政局数据管理办法》||第三条|是本部门自己的文件",
                "-|DOCUMENT|《关于数据管理的通知》|朔政办发〔2023〕5号|第三条|是市、县的文件，不是“国家或省相关文件”",
                "-|DOCUMENT|《平鲁区数据管理办法》|平政发〔2023〕5号|第三条|是市、县的文件",
                "-|FRIENDSHIP|《中华人民共和国统计法》||第九条|请选择依据的种类：法律、法规、规章、国家或省相关文件、目录登记的共享条件",
            })
    void whatIsNoBasisIsTold(
            String reason, String kind, String title, String documentNumber, String clause, String sentence)
            throws Exception {
        AnswerForm form = refusal(reason.equals("-") ? REASON : reason, kind, title, documentNumber, clause);

        refused(form, sentence);
        assertThat(facts.answers(number)).isEmpty();
    }

    @Test
    @DisplayName("五千个字的理由、依据：说明超长，不存")
    void whatIsTooLongIsTold() throws Exception {
        refused(refusal("因".repeat(5000), "LAW", "《统计法》", null, "第九条"), "不能超过 2000 个字，现有 5000 个字");
        refused(refusal(REASON, "LAW", "《" + "法".repeat(4998) + "》", null, "第九条"), "文件名称不能超过 200 个字，现有 5000 个字");
        refused(refusal(REASON, "LAW", "《统计法》", null, "条".repeat(5000)), "条款不能超过 200 个字，现有 5000 个字");
        refused(refusal(REASON, "LAW", "《统计法》", "国".repeat(5000), "第九条"), "文号不能超过 100 个字，现有 5000 个字");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LAW|《中华人民共和国统计法》||第九条|法律《中华人民共和国统计法》第九条",
                "LAW|《刑法》|主席令第八十三号|第二百五十三条之一|法律《刑法》（主席令第八十三号）第二百五十三条之一",
                "ADMINISTRATIVE_REGULATION|《婚姻登记条例》|国务院令第387号|第十条|法规《婚姻登记条例》（国务院令第387号）第十条",
                "ADMINISTRATIVE_REGULATION|《朔州市城市绿化条例》||第二十条|法规《朔州市城市绿化条例》第二十条",
                "RULE|《朔州市数据管理办法》|市政府令第5号|第三条|规章《朔州市数据管理办法》（市政府令第5号）第三条",
                "RULE|《婚姻登记档案管理办法》|民政部令第32号|第十五条|规章《婚姻登记档案管理办法》（民政部令第32号）第十五条",
                "DOCUMENT|《政务信息资源共享管理暂行办法》|国发〔2016〕51号|第五条第（三）项|国家或省相关文件《政务信息资源共享管理暂行办法》（国发〔2016〕51号）第五条第（三）项",
                "DOCUMENT|民政部公告2020年第12号|民政部公告2020年第12号|全文|国家或省相关文件民政部公告2020年第12号全文",
                "DOCUMENT|《应急管理部关于数据安全的通知》|应急〔2021〕29号|附件2|国家或省相关文件《应急管理部关于数据安全的通知》（应急〔2021〕29号）附件2",
            })
    @DisplayName("真实的依据，文号写法各异，都可以接受；送达使用部门的是完整的一行")
    void realBasesAreAccepted(String kind, String title, String documentNumber, String clause, String line) {
        scene.answer(number, refusal(REASON, kind, title, documentNumber, clause));

        assertThat(facts.answers(number)).extracting(Answer::basis).containsExactly(line);
        assertThat(facts.texts(REQUESTER)).anyMatch(text -> text.contains(line));
    }

    @Test
    @DisplayName("第十四条：以目录登记的共享条件为依据的，不用另写文件；登记的条件随答复留存")
    void theRegisteredConditionIsABasis() {
        scene.answer(number, refusal("申请的用途不在目录登记的核验待遇资格之内", "REGISTERED_CONDITION", "x", "x", "x"));

        Answer answer = facts.answers(number).get(0);
        assertThat(answer.basis()).isEqualTo("目录登记的共享条件");
        assertThat(answer.registeredBasis()).isEqualTo("姓名、登记日期：有条件共享，" + Resources.CONDITION);
    }

    @Test
    @DisplayName("待办表单上的依据种类来自决策表；协调表单和办件页面上，依据与目录登记的并列")
    void theBasisStandsBesideTheRegisteredOne() throws Exception {
        mvc.perform(get("/api/tasks/{id}/sharing", scene.answerTask(number).getId())
                        .with(as(scene.person(APPROVER))))
                .andExpect(jsonPath(
                        "$.basisKinds[*].kind",
                        contains("LAW", "ADMINISTRATIVE_REGULATION", "RULE", "DOCUMENT", "REGISTERED_CONDITION")))
                .andExpect(jsonPath("$.basisKinds[?(@.kind=='DOCUMENT')].numbered", contains(true)))
                .andExpect(jsonPath("$.basisKinds[?(@.kind=='REGISTERED_CONDITION')].cited", contains(false)));
        acts.refuse(number);
        acts.askMediation(number);

        String mediation =
                scene.task(number, ConditionalSharingProcess.TASK_MEDIATE).getId();
        mvc.perform(get("/api/tasks/{id}/sharing", mediation).with(as(scene.person(SUPERVISOR))))
                .andExpect(jsonPath("$.refusal.basis", is("规章《婚姻登记档案管理办法》第十五条")))
                .andExpect(jsonPath("$.refusal.registered", is("姓名、登记日期：有条件共享，" + Resources.CONDITION)));
        mvc.perform(get("/sharing/applications/{n}", number).with(as(scene.person(REQUESTER))))
                .andExpect(content().string(containsString("规章《婚姻登记档案管理办法》第十五条")))
                .andExpect(content().string(containsString("姓名、登记日期：有条件共享，" + Resources.CONDITION)));
    }

    @Test
    @DisplayName("第七条：协调认定依据不足，退回重新答复：重新计时，原期限和超期仍在")
    void anInsufficientBasisSendsTheCaseBack() {
        scene.at(TUE_2026_12_01);
        acts.refuse(number);
        acts.askMediation(number);
        acts.findInsufficient(number);

        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.ANSWERING);
        assertThat(facts.mediation(number).result()).isEqualTo(MediationResult.INSUFFICIENT);
        assertThat(facts.told(REQUESTER, number)).contains("协调结果");
        assertThat(facts.told(APPROVER, number)).contains("协调结果");
        assertThat(facts.texts(APPROVER)).contains("依据不足，退回重新答复。协调意见：经与双方沟通形成意见");
        assertThat(facts.clocks(number))
                .startsWith("sharing-answer 2026-11-30 LATE")
                .contains("sharing-answer 2026-12-08 RUNNING");
        assertThat(lateAnswers()).containsExactly(LocalDate.of(2026, 11, 30));

        scene.at(LocalDate.of(2026, 12, 9).atStartOfDay());
        assertThat(lateAnswers()).containsExactly(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 8));
    }

    @Test
    @DisplayName("协调认定不足的依据不能再用；另行提供依据、或者同意，都可以")
    void anInsufficientBasisIsNotUsedAgain() throws Exception {
        acts.refuse(number);
        acts.askMediation(number);
        acts.findInsufficient(number);

        refused(refusal(REASON, "RULE", "《婚姻登记档案管理办法》", null, "第十五条"), "这一依据已由市政务信息管理局协调认定为不足");
        scene.answer(number, refusal(REASON, "LAW", "《中华人民共和国个人信息保护法》", null, "第二十八条"));
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.REFUSED_OPEN);
    }

    @Test
    @DisplayName("部分同意的，未给的信息项同样须有理由和依据")
    void whatIsWithheldNeedsABasisToo() throws Exception {
        AnswerForm part = scene.agree(number, Map.of("姓名", MaskingRule.NAME));

        refused(
                new AnswerForm(Decision.AGREE, part.items(), null, null, "我不想给你", "LAW", "x", "x", null),
                "“x”不是法律的文件名称");
    }

    private List<LocalDate> lateAnswers() {
        return facts.overdue(number).stream()
                .filter(late -> late.limitKey().equals(SharingLimits.ANSWER))
                .map(Overdue::dueOn)
                .toList();
    }

    private void refused(AnswerForm form, String sentence) throws Exception {
        String task = scene.answerTask(number).getId();
        refused.request(
                APPROVER,
                post("/api/tasks/" + task + "/sharing/answer")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(form)),
                400,
                sentence);
        refused.call(() -> answers.answer(task, form, scene.person(APPROVER)), Kind.INVALID, sentence);
    }

    private static AnswerForm refusal(String reason, String kind, String title, String documentNumber, String clause) {
        return new AnswerForm(
                Decision.REFUSE, null, null, null, reason, kind, title, documentNumber, clause, null, null);
    }
}
