package cn.gov.shuozhou.data.supervision.rectification;

import static cn.gov.shuozhou.data.process.RacedAct.form;
import static cn.gov.shuozhou.data.process.RacedAct.json;
import static cn.gov.shuozhou.data.supervision.rectification.RectificationScene.APPROVER;
import static cn.gov.shuozhou.data.supervision.rectification.RectificationScene.DRAFTER;
import static cn.gov.shuozhou.data.supervision.rectification.RectificationScene.LEADER;
import static cn.gov.shuozhou.data.supervision.rectification.RectificationScene.SIGNER;

import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.process.CaseScene;
import cn.gov.shuozhou.data.process.RacedAct;
import cn.gov.shuozhou.data.process.RacedActs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What is done to a case of 整改. */
public final class RectificationRacedActs implements RacedActs {

    private static final String TASK = "/api/tasks/{taskId}/rectification";

    private static final String LIST = "/supervision/rectifications";

    private static final String CASE = LIST + "/{caseNumber}";

    private static final String STATEMENT = "{\"text\":\"已答复全部申请，并建立了每日查看待办的制度\"}";

    private static final String DEMANDED =
            "{\"verdict\":\"PASS\",\"demand\":\"补齐未答复的共享申请并报送办法\",\"days\":10,\"opinion\":\"通知以后仍未答复申请\"}";

    private final RectificationScene scene;

    RectificationRacedActs(AutowireCapableBeanFactory beans) {
        this.scene = beans.createBean(RectificationScene.class);
    }

    @Override
    public CaseScene scene() {
        return scene;
    }

    @Override
    public Map<String, Callable<RacedAct>> acts() {
        Map<String, Callable<RacedAct>> acts = new LinkedHashMap<>();
        acts.put(LIST, this::opening);
        acts.put(CASE + "/revoke", () -> onCase(scene.opened(), "revoke", "reason", "该办件的超期登记已由放假通知撤销"));
        acts.put(CASE + "/extension", this::askingExtension);
        acts.put(CASE + "/extension/decision", this::decidingExtension);
        acts.put(
                CASE + "/correction",
                () -> form(LEADER, LIST + "/" + scene.sanctioned() + "/correction", "correction", "原通报所列的一件申请当日已经答复"));
        acts.put(CASE + "/correction/signature", this::signingCorrection);
        acts.put(
                "/supervision/rechecks/{caseNumber}",
                () -> form(
                        SIGNER,
                        "/supervision/rechecks/" + scene.drawnByLot(),
                        "result",
                        "TRUE",
                        "text",
                        "逐项看过，申请都已答复"));
        acts.put(CASE + "/result", () -> onCase(scene.sanctioned(), "result", "result", "市监察委员会已给予警告处分"));
        acts.put(
                TASK + "/defence",
                () -> onTask(scene.opened(), RectificationProcess.TASK_DEFENCE, APPROVER, "/defence", STATEMENT));
        acts.put(
                TASK + "/issue",
                () -> onTask(scene.heard(), RectificationProcess.TASK_ISSUE, SIGNER, "/issue", DEMANDED));
        acts.put(
                TASK + "/receipt",
                () -> onTask(scene.issued(), RectificationProcess.TASK_RECEIVE, APPROVER, "/receipt", "{}"));
        acts.put(
                TASK + "/proof",
                () -> onTask(scene.served(), RectificationProcess.TASK_RECTIFY, APPROVER, "/proof", STATEMENT));
        acts.put(TASK + "/verification", this::verification);
        acts.put(
                TASK + "/report",
                () -> onTask(scene.servedAndLate(), RectificationProcess.TASK_REPORT, SIGNER, "/report", DEMANDED));
        acts.put(
                TASK + "/order",
                () -> onTask(scene.reported(), RectificationProcess.TASK_ORDER, LEADER, "/order", DEMANDED));
        acts.put(
                TASK + "/criticism",
                () -> onTask(
                        scene.ordered(),
                        RectificationProcess.TASK_CRITICISM,
                        LEADER,
                        "/criticism",
                        "{\"verdict\":\"PASS\",\"opinion\":\"经责令仍不答复，影响其他部门履行职责\",\"serious\":false}"));
        return acts;
    }

    private RacedAct opening() {
        return form(
                DRAFTER,
                LIST,
                "violations",
                String.valueOf(scene.confirmed()),
                "demand",
                RectificationScene.DEMAND,
                "days",
                "15");
    }

    private RacedAct signingCorrection() {
        String number = scene.sanctioned();
        scene.draftCorrection(number);
        return form(RectificationScene.OUTSIDER, LIST + "/" + number + "/correction/signature");
    }

    private RacedAct askingExtension() {
        return form(APPROVER, LIST + "/" + scene.served() + "/extension", "days", "5", "reason", "系统改造须与上级部门对接，尚未完成");
    }

    private RacedAct decidingExtension() {
        String number = scene.served();
        scene.askExtension(number, 5);
        return onCase(number, "extension/decision", "verdict", "PASS");
    }

    private RacedAct verification() {
        String number = scene.served();
        scene.handIn(number);
        return onTask(
                number,
                RectificationProcess.TASK_VERIFY,
                SIGNER,
                "/verification",
                "{\"verdict\":\"%s\",\"opinion\":\"\",\"done\":%s}".formatted(Verdict.PASS, scene.factIds(number)));
    }

    private RacedAct onTask(String number, String task, String person, String act, String body) {
        return json(person, "/api/tasks/" + scene.taskId(number, task) + "/rectification" + act, body);
    }

    private static RacedAct onCase(String number, String act, String... fields) {
        return form(DRAFTER, LIST + "/" + number + "/" + act, fields);
    }
}
