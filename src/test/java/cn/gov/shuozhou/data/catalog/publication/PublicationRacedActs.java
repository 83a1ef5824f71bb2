package cn.gov.shuozhou.data.catalog.publication;

import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.OFFICER;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.ONE;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.SECRECY;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.TWO;
import static cn.gov.shuozhou.data.process.RacedAct.form;
import static cn.gov.shuozhou.data.process.RacedAct.json;

import cn.gov.shuozhou.data.process.CaseScene;
import cn.gov.shuozhou.data.process.RacedAct;
import cn.gov.shuozhou.data.process.RacedActs;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What is done to a publication of the catalogue. */
public final class PublicationRacedActs implements RacedActs {

    private static final String TASK = "/api/tasks/{taskId}/publication";

    private static final String LIST = "/catalog/publications";

    private static final String CASE = LIST + "/{caseNumber}";

    private final PublicationScene scene;
    private final ObjectMapper json;

    PublicationRacedActs(AutowireCapableBeanFactory beans, ObjectMapper json) {
        this.scene = beans.createBean(PublicationScene.class);
        this.json = json;
    }

    @Override
    public CaseScene scene() {
        return scene;
    }

    @Override
    public Map<String, Callable<RacedAct>> acts() {
        return Map.of(
                LIST,
                this::submission,
                TASK + "/review",
                this::review,
                "/api/decisions/{taskId}/take-back",
                this::takeBack,
                TASK + "/resubmission",
                this::resubmission,
                CASE + "/resubmit",
                () -> form(OFFICER, LIST + "/" + givenBack() + "/resubmit", "codes", ONE, "codes", TWO),
                CASE + "/withdraw",
                () -> form(OFFICER, LIST + "/" + scene.waiting() + "/withdraw"));
    }

    private RacedAct submission() {
        scene.draft(ONE);
        scene.draft(TWO);
        return form(OFFICER, LIST, "codes", ONE, "codes", TWO);
    }

    private RacedAct review() throws Exception {
        return onTask(
                scene.waiting(), CatalogPublicationProcess.TASK_SECRECY, SECRECY, "/review", PublicationScene.pass());
    }

    private RacedAct takeBack() {
        String number = scene.waiting();
        String task = scene.taskId(number, CatalogPublicationProcess.TASK_SECRECY);
        scene.review(number, CatalogPublicationProcess.TASK_SECRECY, SECRECY, PublicationScene.pass());
        return json(SECRECY, "/api/decisions/" + task + "/take-back", "{}");
    }

    private RacedAct resubmission() throws Exception {
        return onTask(
                givenBack(),
                CatalogPublicationProcess.TASK_CORRECT,
                OFFICER,
                "/resubmission",
                PublicationScene.form(ONE, TWO));
    }

    private String givenBack() {
        String number = scene.withTheBureau();
        scene.decide(number, PublicationScene.giveBack(ONE, "信息资源摘要", "请写明来源"));
        return number;
    }

    private RacedAct onTask(String number, String task, String person, String act, Object form) throws Exception {
        String address = "/api/tasks/" + scene.taskId(number, task) + "/publication" + act;
        return json(person, address, json.writeValueAsString(form));
    }
}
