package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

@MovableClockTest
@DisplayName("照上次的申请填写：用途、依据、范围带入新的申请表，提交前都可以改（第十四条）")
class LastApplicationTest {

    private static final String OFFER = "照您上次的申请填写";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MockMvc mvc;

    private SharingScene scene;
    private Refused web;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        scene.begin();
        web = new Refused(mvc, scene);
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("没有提交过的不提供；提交过的提供，带入的是本人上次所写，没有写进库里")
    void whatWasWrittenLast() throws Exception {
        assertThat(page(REQUESTER, "")).doesNotContain(OFFER);
        String number = scene.waiting();
        SharingApplication sent = scene.application(number);

        assertThat(page(REQUESTER, "")).contains(OFFER, number).doesNotContain(sent.purpose());
        assertThat(page(REQUESTER, "&copy=last"))
                .contains(sent.purpose(), sent.legalBasis(), sent.scope(), "已带入您上次申请")
                .doesNotContain(OFFER);
        assertThat(page("health.requester", "&copy=last")).doesNotContain(sent.purpose(), number);
    }

    private String page(String person, String more) throws Exception {
        return web.request(
                person, get("/sharing/applications/new?resource=" + scene.resources.conditional() + more), 200);
    }
}
