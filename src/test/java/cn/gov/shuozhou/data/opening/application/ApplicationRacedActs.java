package cn.gov.shuozhou.data.opening.application;

import static cn.gov.shuozhou.data.opening.application.ApplicationScene.APPROVER;
import static cn.gov.shuozhou.data.opening.application.ApplicationScene.SUPERVISOR;
import static cn.gov.shuozhou.data.process.RacedAct.json;

import cn.gov.shuozhou.data.casework.SupervisionMeasure;
import cn.gov.shuozhou.data.opening.application.ApplicationForms.CheckForm;
import cn.gov.shuozhou.data.opening.application.ApplicationForms.RulingForm;
import cn.gov.shuozhou.data.opening.application.ApplicationForms.SupervisionForm;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.Decision;
import cn.gov.shuozhou.data.process.CaseScene;
import cn.gov.shuozhou.data.process.RacedAct;
import cn.gov.shuozhou.data.process.RacedActs;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What the staff do on an application for open data. */
public final class ApplicationRacedActs implements RacedActs {

    private static final String TASK = "/api/tasks/{taskId}/opening";

    private static final LocalDate TUE_2026_12_08 = LocalDate.of(2026, 12, 8);

    private final ApplicationScene scene;
    private final ObjectMapper json;

    ApplicationRacedActs(AutowireCapableBeanFactory beans, ObjectMapper json) {
        this.scene = beans.createBean(ApplicationScene.class);
        this.json = json;
    }

    @Override
    public CaseScene scene() {
        return scene;
    }

    @Override
    public Map<String, Callable<RacedAct>> acts() {
        Map<String, Callable<RacedAct>> acts = new TreeMap<>();
        acts.put(TASK + "/check", this::check);
        acts.put(TASK + "/answer", this::answer);
        acts.put(TASK + "/ruling", this::ruling);
        acts.put(TASK + "/supervision", this::supervision);
        return acts;
    }

    private RacedAct check() throws Exception {
        return onTask(
                scene.applied(),
                OpenDataApplicationProcess.TASK_CHECK,
                APPROVER,
                "/check",
                new CheckForm("ACCEPT", null));
    }

    private RacedAct answer() throws Exception {
        return onTask(
                scene.accepted(),
                OpenDataApplicationProcess.TASK_ANSWER,
                APPROVER,
                "/answer",
                ApplicationScene.opening(Decision.OPEN));
    }

    private RacedAct ruling() throws Exception {
        String number = scene.accepted();
        scene.answer(number, ApplicationScene.refusing());
        scene.object(number);
        return onTask(
                number,
                OpenDataApplicationProcess.TASK_RULE,
                SUPERVISOR,
                "/ruling",
                new RulingForm("AGAIN", "答复的理由和依据不足"));
    }

    private RacedAct supervision() throws Exception {
        String number = scene.accepted();
        scene.at(TUE_2026_12_08);
        return onTask(
                number,
                OpenDataApplicationProcess.TASK_SUPERVISE,
                SUPERVISOR,
                "/supervision",
                new SupervisionForm(SupervisionMeasure.URGED, "已电话督促提供部门答复"));
    }

    private RacedAct onTask(String number, String task, String person, String act, Object form) throws Exception {
        String address = "/api/tasks/" + scene.task(number, task).getId() + "/opening" + act;
        return json(person, address, json.writeValueAsString(form));
    }
}
