package cn.gov.shuozhou.data.catalog.publication;

import static cn.gov.shuozhou.data.catalog.publication.CatalogPublicationProcess.TASK_BUREAU;
import static cn.gov.shuozhou.data.catalog.publication.CatalogPublicationProcess.TASK_DISCLOSURE;
import static cn.gov.shuozhou.data.catalog.publication.CatalogPublicationProcess.TASK_SECRECY;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.DISCLOSURE;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.SECRECY;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.catalog.Drafts;
import cn.gov.shuozhou.data.catalog.SharingClaims.Confirmed;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.Refused;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MovableClockTest
@DisplayName("第十六条：不予共享的依据由保密审查员和市局明确确认，共享条件由市局确认具体")
class ConfirmedBasisTest {

    private static final Confirmed BASIS_ONLY = new Confirmed(true, false);
    private static final Confirmed CONDITIONS_ONLY = new Confirmed(false, true);
    private static final Confirmed BOTH = new Confirmed(true, true);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ObjectMapper json;

    private PublicationScene scene;
    private Refused refused;
    private String number;

    @BeforeEach
    void begin() {
        scene = beans.createBean(PublicationScene.class);
        scene.begin();
        refused = new Refused(mvc, scene);
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("有不予共享的：保密审查员没有勾选依据属实的不能通过，待办列明种类、名称、条款和涉及的信息项")
    void theSecrecyReviewerConfirmsTheBasis() throws Exception {
        submitWithASecret();
        String task = scene.taskId(number, TASK_SECRECY);

        assertThat(Refused.text(refused.send(SECRECY, get("/api/tasks/" + task + "/publication"))))
                .contains("\"kind\":\"法律\",\"title\":\"中华人民共和国税收征收管理法\"", "纳税识别号\"}]", "\"conditions\":[]");
        refused.request(SECRECY, review(task, null), 400, "请逐条核对依据", "请退回（第十六条）");
        refused.request(SECRECY, review(task, CONDITIONS_ONLY), 400, "请逐条核对依据");
        assertThat(refused.send(SECRECY, review(task, BASIS_ONLY)).getStatus()).isEqualTo(200);

        assertThat(scene.reviews(number)).extracting(Review::confirmed).containsExactly("已确认不予共享的依据 1 项");
        assertThat(scene.facts.details(number, "保密审查：通过"))
                .singleElement()
                .asString()
                .contains("已确认不予共享的依据 1 项");
    }

    @Test
    @DisplayName("政务公开审查不问依据；市局须确认依据，也须确认共享条件具体")
    void theBureauConfirmsBoth() throws Exception {
        submitWithASecret();
        scene.review(number, TASK_SECRECY, SECRECY, PublicationScene.pass(BASIS_ONLY));
        scene.review(number, TASK_DISCLOSURE, DISCLOSURE, PublicationScene.pass(null));
        String task = scene.taskId(number, TASK_BUREAU);

        refused.request(SUPERVISOR, review(task, null), 400, "请逐条核对依据", "请逐条核对共享条件");
        refused.request(SUPERVISOR, review(task, BASIS_ONLY), 400, "请逐条核对共享条件", "看心情");
        refused.request(SUPERVISOR, review(task, CONDITIONS_ONLY), 400, "请逐条核对依据");
        assertThat(refused.send(SUPERVISOR, review(task, BOTH)).getStatus()).isEqualTo(200);

        assertThat(scene.reviews(number))
                .extracting(Review::confirmed)
                .containsExactly("已确认不予共享的依据 1 项", "", "已确认不予共享的依据 1 项，已确认共享条件具体 1 项");
        assertThat(Refused.text(refused.send(SUPERVISOR, get("/catalog/publications/" + number))))
                .contains("已确认共享条件具体 1 项");
    }

    @Test
    @DisplayName("没有不予共享的，不问依据；退回的，什么也不须确认")
    void nothingIsAskedInVain() {
        scene.draft(PublicationScene.ONE);
        number = scene.submit(PublicationScene.ONE);
        scene.review(number, TASK_SECRECY, SECRECY, PublicationScene.pass(null));
        scene.review(number, TASK_DISCLOSURE, DISCLOSURE, PublicationScene.pass(null));

        scene.decide(number, PublicationScene.giveBack(PublicationScene.ONE, "资源共享条件", "“看心情”不是条件，请写明"));

        assertThat(scene.reviews(number)).extracting(Review::confirmed).containsOnly("");
    }

    /** 民政局's resource has an item that is not shared. */
    private void submitWithASecret() {
        scene.draft(
                PublicationScene.ONE,
                draft -> draft.items =
                        List.of(Drafts.item("姓名"), Drafts.item("纳税识别号", SharingType.NOT_SHARED, Drafts.BASIS)));
        number = scene.submit(PublicationScene.ONE);
    }

    private MockHttpServletRequestBuilder review(String task, @Nullable Confirmed confirmed) throws Exception {
        return post("/api/tasks/" + task + "/publication/review")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(PublicationScene.pass(confirmed)));
    }
}
