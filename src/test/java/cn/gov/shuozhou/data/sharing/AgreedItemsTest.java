package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.masking.MaskingRule;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@MovableClockTest
@DisplayName("待办中的信息项：答复前是拟定的脱敏，答复后是答复的结果")
class AgreedItemsTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private RequesterActs requester;

    @Autowired
    private MockMvc mvc;

    private SharingScene scene;
    private String number;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        scene.begin();
        number = scene.submit(scene.resources.conditionalWithoutData(), "姓名", "登记日期");
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("答复共享申请：尚未答复")
    void nothingIsAnsweredYet() throws Exception {
        items(ConditionalSharingProcess.TASK_ANSWER, APPROVER)
                .andExpect(jsonPath("$.items[*].granted", contains(nullValue(), nullValue())))
                .andExpect(jsonPath("$.items[*].answeredMasking", contains(nullValue(), nullValue())));
    }

    @Test
    @DisplayName("第十六条：提供共享数据时看到同意了哪些信息项、怎样脱敏")
    void whatWasAgreedIsShown() throws Exception {
        scene.answer(number, scene.agreeInPart(number, Map.of("姓名", MaskingRule.NAME)));

        items(ConditionalSharingProcess.TASK_PROVIDE, "civil-affairs.data-officer")
                .andExpect(jsonPath("$.items[?(@.name=='姓名')].granted", contains(true)))
                .andExpect(jsonPath("$.items[?(@.name=='姓名')].answeredMasking", contains("NAME")))
                .andExpect(jsonPath("$.items[?(@.name=='登记日期')].granted", contains(false)))
                .andExpect(jsonPath("$.items[?(@.name=='登记日期')].answeredMasking", contains(nullValue())));
    }

    @Test
    @DisplayName("第十六条：协调时看到全部不同意")
    void aRefusalCoversAllItems() throws Exception {
        scene.answer(number, SharingScene.refuse());
        requester.requestMediation(number, scene.person(REQUESTER), "核验待遇资格确有必要");

        items(ConditionalSharingProcess.TASK_MEDIATE, SUPERVISOR)
                .andExpect(jsonPath("$.items[*].granted", contains(false, false)));
    }

    private ResultActions items(String taskKey, String person) throws Exception {
        String task = scene.task(number, taskKey).getId();
        return mvc.perform(get("/api/tasks/{id}/sharing", task).with(as(scene.person(person))))
                .andExpect(status().isOk());
    }
}
