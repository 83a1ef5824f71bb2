package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

@MovableClockTest
@DisplayName("第三十五条：公共服务企业参照执行，无条件共享的也由提供部门答复")
class PublicServiceEnterpriseTest {

    private static final String ENTERPRISE = "water-supply.requester";
    private static final String AGREEMENT = "与朔州市民政局签订的《低保家庭水费减免数据使用协议》（2026 年 3 月）";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private SharingApplications applications;

    @Autowired
    private MockMvc mvc;

    private SharingScene scene;
    private SharingFacts facts;
    private Refused refused;
    private long resource;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        facts = beans.createBean(SharingFacts.class);
        refused = new Refused(mvc, scene);
        scene.begin();
        resource = scene.resources.unconditional();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("企业的申请转提供部门答复，协议或依据显示在待办和办件页面上")
    void theProviderAnswers() throws Exception {
        String number = applied(AGREEMENT);

        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.ANSWERING);
        assertThat(facts.isGranted(number)).isFalse();
        assertThat(facts.clocks(number)).containsExactly("sharing-answer 2026-11-30 RUNNING");
        assertThat(facts.told(APPROVER, number)).containsExactly("待答复共享申请");
        mvc.perform(get("/api/tasks/{id}/sharing", scene.answerTask(number).getId())
                        .with(as(scene.person(APPROVER))))
                .andExpect(jsonPath("$.enterpriseBasis", is(AGREEMENT)));
        mvc.perform(get("/sharing/applications/{n}", number).with(as(scene.person(APPROVER))))
                .andExpect(content().string(containsString(AGREEMENT)));

        scene.answer(number, scene.agreeToAll(number));
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.SHARED);
    }

    @Test
    @DisplayName("提供部门可以不同意；目录登记为无条件共享的，不能拿“目录登记的共享条件”作依据")
    void theProviderMayRefuse() {
        String number = applied(AGREEMENT);
        AnswerForm refusal = SharingScene.refuse();
        AnswerForm byRegister = new AnswerForm(
                Decision.REFUSE, null, null, null, refusal.reason(), "REGISTERED_CONDITION", null, null, null);

        refused.call(() -> scene.answer(number, byRegister), Kind.INVALID, "目录没有为不提供的信息项登记共享条件");
        scene.answer(number, refusal);
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.REFUSED_OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "。。。。。。。。。。。。", "有协议", "协议协议协议协议协议协议"})
    @DisplayName("没有写明协议或依据的，不予受理，什么也不存")
    void anEnterpriseStatesItsBasis(String basis) throws Exception {
        FilledForm form = form(basis);

        refused.request(ENTERPRISE, form.sent(), 400, "公共服务企业使用政务数据的协议或依据（第三十五条）");
        assertThat(applications.openOfResource(resource)).isEmpty();
    }

    @Test
    @DisplayName("申请表只向公共服务企业要协议或依据；政务部门照旧当即获取")
    void aGovernmentDepartmentIsNotAsked() throws Exception {
        mvc.perform(get("/sharing/applications/new?resource=" + resource).with(as(scene.person(ENTERPRISE))))
                .andExpect(content().string(containsString("name=\"enterpriseBasis\"")));
        mvc.perform(get("/sharing/applications/new?resource=" + resource)
                        .with(as(scene.person(SharingScene.REQUESTER))))
                .andExpect(content().string(not(containsString("name=\"enterpriseBasis\""))));

        String number = scene.submit(resource, "机构名称");
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.SHARED);
    }

    @Test
    @DisplayName("政务部门送来协议或依据的，提交和存草稿都不受理，什么也不存")
    void aGovernmentDepartmentStatesNone() throws Exception {
        FilledForm form = form(AGREEMENT);

        refused.request(SharingScene.REQUESTER, form.sent(), 400, "只由公共服务企业填写");
        refused.request(SharingScene.REQUESTER, form.sentTo("/sharing/applications/draft"), 400, "只由公共服务企业填写");
        assertThat(applications.openOfResource(resource)).isEmpty();
    }

    private String applied(String basis) {
        return applications.submit(form(basis).read(), scene.person(ENTERPRISE));
    }

    private FilledForm form(String basis) {
        FilledForm form = scene.form(resource, "机构名称", "办公地址");
        form.enterpriseBasis = basis;
        return form;
    }
}
