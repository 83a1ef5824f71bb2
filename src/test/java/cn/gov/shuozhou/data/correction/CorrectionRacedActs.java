package cn.gov.shuozhou.data.correction;

import static cn.gov.shuozhou.data.correction.CorrectionScene.APPROVER;
import static cn.gov.shuozhou.data.correction.CorrectionScene.OTHER;
import static cn.gov.shuozhou.data.correction.CorrectionScene.REPORTER;
import static cn.gov.shuozhou.data.correction.CorrectionScene.SUPERVISOR;
import static cn.gov.shuozhou.data.process.RacedAct.form;
import static cn.gov.shuozhou.data.process.RacedAct.json;

import cn.gov.shuozhou.data.casework.SupervisionMeasure;
import cn.gov.shuozhou.data.correction.BureauForms.SourceForm;
import cn.gov.shuozhou.data.correction.BureauForms.SupervisionForm;
import cn.gov.shuozhou.data.correction.Finding.Result;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.process.CaseScene;
import cn.gov.shuozhou.data.process.RacedAct;
import cn.gov.shuozhou.data.process.RacedActs;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What is done to a doubt about shared data. */
public final class CorrectionRacedActs implements RacedActs {

    private static final String TASK = "/api/tasks/{taskId}/correction";

    private static final String CASE = "/corrections/{caseNumber}";

    private static final LocalDate TUE_2026_11_24 = LocalDate.of(2026, 11, 24);

    private static final LocalDate WED_2026_11_25 = LocalDate.of(2026, 11, 25);

    private static final LocalDate TUE_2026_12_08 = LocalDate.of(2026, 12, 8);

    private final CorrectionScene scene;
    private final ObjectMapper json;

    CorrectionRacedActs(AutowireCapableBeanFactory beans, ObjectMapper json) {
        this.scene = beans.createBean(CorrectionScene.class);
        this.json = json;
    }

    @Override
    public CaseScene scene() {
        return scene;
    }

    @Override
    public Map<String, Callable<RacedAct>> acts() {
        Map<String, Callable<RacedAct>> acts = new TreeMap<>();
        acts.put("/corrections", this::report);
        acts.put(TASK + "/verification", this::verification);
        acts.put(TASK + "/execution", this::execution);
        acts.put(TASK + "/source", this::source);
        acts.put(TASK + "/ruling", this::ruling);
        acts.put(TASK + "/supervision", this::supervision);
        acts.put(CASE + "/confirmation", () -> onCase(fedBack(), REPORTER, "confirmation"));
        acts.put(CASE + "/dispute", () -> onCase(fedBack(), REPORTER, "dispute", "disputeReason", "更正后的日期仍不对"));
        acts.put(CASE + "/withdraw", () -> onCase(scene.reported(), REPORTER, "withdraw"));
        acts.put(CASE + "/statement", () -> onCase(fromElsewhere(), OTHER, "statement", "statement", "取自受理日期的记录"));
        acts.put(CASE + "/acknowledgement", () -> onCase(told(), REPORTER, "acknowledgement"));
        return acts;
    }

    private RacedAct report() {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "登记编号", "姓名", "登记日期");
        DoubtInput input = scene.input(resource, "A002");
        return form(
                REPORTER,
                "/corrections",
                "resource",
                String.valueOf(resource),
                "kind",
                DoubtKind.WRONG.name(),
                "items",
                String.valueOf(scene.item(resource, "登记日期")),
                "rows",
                "A002",
                "wrong",
                input.wrongText(),
                "expected",
                input.expectedText(),
                "token",
                input.tokenOrNew());
    }

    private RacedAct verification() throws Exception {
        long resource = scene.resource();
        String number = scene.reported(resource);
        uploaded(resource);
        return onTask(number, DataCorrectionProcess.TASK_VERIFY, APPROVER, "/verification", corrected("2"));
    }

    private RacedAct execution() throws Exception {
        long resource = scene.resource();
        String number = disputed(resource);
        scene.rule(number, CorrectionScene.upheld("true"));
        scene.at(WED_2026_11_25);
        scene.upload(resource, CorrectionScene.FIRST);
        return onTask(number, DataCorrectionProcess.TASK_CORRECT, APPROVER, "/execution", corrected("3"));
    }

    private RacedAct source() throws Exception {
        String number = scene.reported();
        scene.notOurs(number);
        return onTask(
                number,
                DataCorrectionProcess.TASK_NAME_SOURCE,
                SUPERVISOR,
                "/source",
                new SourceForm(Result.SOURCE_NAMED, "public-security", "推送记录可以证明数据来源"));
    }

    private RacedAct ruling() throws Exception {
        return onTask(
                disputed(scene.resource()),
                DataCorrectionProcess.TASK_SETTLE,
                SUPERVISOR,
                "/ruling",
                CorrectionScene.right());
    }

    private RacedAct supervision() throws Exception {
        String number = scene.reported();
        scene.at(TUE_2026_12_08);
        scene.runDueJobs();
        return onTask(
                number,
                DataCorrectionProcess.TASK_SUPERVISE,
                SUPERVISOR,
                "/supervision",
                new SupervisionForm(SupervisionMeasure.values()[0], "已电话督促提供部门校核"));
    }

    private String fromElsewhere() {
        String number = scene.reported();
        scene.notOurs(number);
        scene.nameSource(number, Result.SOURCE_NAMED, "public-security");
        return number;
    }

    private String disputed(long resource) {
        String number = fedBack(resource);
        scene.dispute(number);
        return number;
    }

    private String told() {
        String number = fedBack();
        scene.confirm(number);
        scene.runDueJobs();
        return number;
    }

    private String fedBack() {
        return fedBack(scene.resource());
    }

    private String fedBack(long resource) {
        String number = scene.reported(resource);
        uploaded(resource);
        scene.corrected(number);
        return number;
    }

    private void uploaded(long resource) {
        scene.at(TUE_2026_11_24);
        scene.upload(resource, CorrectionScene.SECOND);
    }

    private static VerificationForm corrected(String version) {
        return new VerificationForm(Result.CORRECTED, null, version, null, "已按纸质档案更正登记日期", List.of());
    }

    private RacedAct onTask(String number, String task, String person, String act, Object form) throws Exception {
        String address = "/api/tasks/" + scene.task(number, task).getId() + "/correction" + act;
        return json(person, address, json.writeValueAsString(form));
    }

    private static RacedAct onCase(String number, String person, String act, String... fields) {
        return form(person, "/corrections/" + number + "/" + act, fields);
    }
}
