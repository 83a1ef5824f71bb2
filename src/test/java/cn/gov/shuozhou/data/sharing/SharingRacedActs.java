package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.process.RacedAct.form;
import static cn.gov.shuozhou.data.process.RacedAct.json;
import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;

import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.process.CaseScene;
import cn.gov.shuozhou.data.process.RacedAct;
import cn.gov.shuozhou.data.process.RacedActs;
import cn.gov.shuozhou.data.process.Refused;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** What is done to a sharing case and to the grant that comes of it. */
public final class SharingRacedActs implements RacedActs {

    private static final String TASK = "/api/tasks/{taskId}/sharing";

    private static final String CASE = "/sharing/applications/{caseNumber}";

    private static final String GRANT = "/grants/{number}";

    private static final String COLLEAGUE = "civil-affairs.approver2";

    private static final String LEADER = "civil-affairs.department-leader";

    private static final String TO_THE_COLLEAGUE = "{\"to\":\"" + COLLEAGUE + "\",\"words\":\"本周出差\"}";

    private static final String CSV = "登记日期,姓名,公民身份号码\n2020-05-20,张三,140602199003071231\n";

    private final SharingEndings endings;
    private final SharingScene scene;
    private final Refused sender;
    private final ObjectMapper json;
    private final JdbcTemplate jdbc;
    private final Grants grants;
    private final TaskService tasks;
    private final Identities identities;

    SharingRacedActs(
            AutowireCapableBeanFactory beans,
            MockMvc mvc,
            ObjectMapper json,
            JdbcTemplate jdbc,
            Grants grants,
            TaskService tasks,
            Identities identities) {
        this.endings = beans.createBean(SharingEndings.class);
        this.scene = endings.scene;
        this.sender = new Refused(mvc, scene);
        this.json = json;
        this.jdbc = jdbc;
        this.grants = grants;
        this.tasks = tasks;
        this.identities = identities;
    }

    @Override
    public CaseScene scene() {
        return scene;
    }

    @Override
    public Map<String, Callable<RacedAct>> acts() {
        Map<String, Callable<RacedAct>> acts = new LinkedHashMap<>();
        acts.put("/sharing/applications", this::submission);
        acts.put("/sharing/onward", this::onward);
        acts.put(TASK + "/answer", this::answer);
        acts.put(
                TASK + "/agreement",
                () -> onTask(scene.waiting(), ConditionalSharingProcess.TASK_ANSWER, APPROVER, "/agreement", "{}"));
        acts.put(TASK + "/data", this::data);
        acts.put(
                TASK + "/no-data",
                () -> onTask(
                        withoutData(),
                        ConditionalSharingProcess.TASK_PROVIDE,
                        APPROVER,
                        "/no-data",
                        "{\"reason\":\"系统已停用，没有数据可以提供\"}"));
        acts.put(TASK + "/mediation", this::mediation);
        acts.put(TASK + "/supervision", this::supervision);
        acts.put("/api/tasks/{taskId}/put-back", this::putBack);
        acts.put("/api/tasks/{taskId}/transfer", () -> handOn("/transfer"));
        acts.put("/api/tasks/{taskId}/delegation", () -> handOn("/delegation"));
        acts.put("/api/tasks/{taskId}/copy", () -> handOn("/copy"));
        acts.put("/api/tasks/{taskId}/opinion", this::opinion);
        acts.put("/api/tasks/{taskId}/deputy", this::deputising);
        acts.put("/deputies/{id}/revocation", () -> form(LEADER, "/deputies/" + deputyship() + "/revocation"));
        acts.put("/api/tasks/{taskId}/sign-before", () -> handOn("/sign-before"));
        acts.put("/api/tasks/{taskId}/sign-after", () -> handOn("/sign-after"));
        acts.put(
                "/api/tasks/{taskId}/unsign",
                () -> json(APPROVER, handedOn("/sign-before") + "/unsign", TO_THE_COLLEAGUE));
        acts.put("/api/tasks/{taskId}/signature/opinion", this::signature);
        acts.put("/api/tasks/{taskId}/recall", this::recall);
        acts.put("/api/tasks/{taskId}/send-back", () -> json(LEADER, taken(APPROVER) + "/send-back", "{}"));
        acts.put(CASE + "/agreement", () -> onCase(refused(), APPROVER, "agreement", "agreement", "经复核符合共享条件，改为同意"));
        acts.put(CASE + "/accept", () -> onCase(refused(), REQUESTER, "accept"));
        acts.put(CASE + "/mediation", () -> onCase(refused(), REQUESTER, "mediation", "mediationReason", "核验待遇资格确有必要"));
        acts.put(CASE + "/supplement", () -> onCase(returned(), REQUESTER, "supplement", "note", "核验对象为退休人员"));
        acts.put(CASE + "/waiver", () -> onCase(returned(), APPROVER, "waiver", "waiver", "所缺材料已经另行取得"));
        acts.put(CASE + "/urge", () -> onCase(scene.waiting(), REQUESTER, "urge"));
        acts.put(CASE + "/withdraw", () -> onCase(scene.waiting(), REQUESTER, "withdraw"));
        acts.put(
                GRANT + "/suspend",
                () -> onGrant(granted(), APPROVER, "suspend", "kind", "MISUSE", "reason", "超出批准的范围使用"));
        acts.put(GRANT + "/suspensions/{suspension}/lift", this::lift);
        acts.put(GRANT + "/end", () -> onGrant(granted(), APPROVER, "end", "endReason", "批准的用途已经结束"));
        acts.put(GRANT + "/return", () -> onGrant(granted(), REQUESTER, "return", "returnReason", "核验工作已经完成"));
        acts.put(GRANT + "/tokens/{id}/revoke", this::revocation);
        return acts;
    }

    private RacedAct submission() {
        FilledForm form = scene.form(scene.resources.conditional(), "姓名");
        return new RacedAct(REQUESTER, form::sent);
    }

    private RacedAct onward() {
        Grant grant = grants.find(granted()).orElseThrow();
        OnwardFilled form = new OnwardFilled(grant, List.copyOf(grant.itemIds()));
        form.personsConsent = "登记时逐人签署同意书，原件存放在本局档案室";
        return new RacedAct(REQUESTER, form::sent);
    }

    private RacedAct answer() throws Exception {
        String number = scene.waiting();
        return onTask(
                number,
                ConditionalSharingProcess.TASK_ANSWER,
                APPROVER,
                "/answer",
                json.writeValueAsString(scene.agreeToAll(number)));
    }

    private RacedAct data() {
        String number = withoutData();
        return onTask(
                number,
                ConditionalSharingProcess.TASK_PROVIDE,
                "civil-affairs.data-officer",
                "/data",
                "{\"dataSet\":%d}"
                        .formatted(scene.checked(number, SharingScene.csv(CSV)).dataSet()));
    }

    private RacedAct mediation() {
        String number = refused();
        endings.askMediation(number);
        return onTask(
                number,
                ConditionalSharingProcess.TASK_MEDIATE,
                SUPERVISOR,
                "/mediation",
                "{\"result\":\"UPHOLD\",\"opinion\":\"维持原答复意见\"}");
    }

    /** A colleague gives back what another has taken. */
    private RacedAct putBack() {
        return json(APPROVER, taken(COLLEAGUE) + "/put-back", "{\"from\":\"" + COLLEAGUE + "\"}");
    }

    private RacedAct handOn(String act) {
        return json(APPROVER, taken(APPROVER) + act, TO_THE_COLLEAGUE);
    }

    private RacedAct opinion() throws Exception {
        return json(COLLEAGUE, handedOn("/delegation") + "/opinion", "{\"words\":\"建议不给登记字号\"}");
    }

    private RacedAct signature() throws Exception {
        handedOn("/sign-before");
        String task = tasks.createTaskQuery()
                .processDefinitionKey("added-signature")
                .singleResult()
                .getId();
        return json(COLLEAGUE, "/api/tasks/" + task + "/signature/opinion", "{\"opinion\":\"可以给\"}");
    }

    private RacedAct recall() throws Exception {
        return json(APPROVER, handedOn("/transfer") + "/recall", "{}");
    }

    /** The address of a task that the approver has given to the colleague. */
    private String handedOn(String act) throws Exception {
        String address = taken(APPROVER);
        sender.send(
                APPROVER,
                json(APPROVER, address + act, TO_THE_COLLEAGUE).request().get());
        return address;
    }

    /** The address of a task that the person has taken. */
    @Override
    public void tidyUp() {
        jdbc.update("delete from deputy_task");
        jdbc.update("delete from deputyship");
    }

    private RacedAct deputising() {
        String task = taken(APPROVER);
        deputyship();
        return json(COLLEAGUE, task + "/deputy", "{}");
    }

    private Long deputyship() {
        jdbc.update(
                "insert into deputyship (principal, deputy, department_code, begins_on, ends_on, with_present,"
                        + " registered_at, begin_told, end_told) values (?, ?, 'civil-affairs', '2026-11-20', '2026-12-31',"
                        + " true, '2026-11-20 09:00', true, false)",
                APPROVER,
                COLLEAGUE);
        return jdbc.queryForObject("select max(id) from deputyship", Long.class);
    }

    private String taken(String person) {
        String task = scene.task(scene.waiting(), ConditionalSharingProcess.TASK_ANSWER)
                .getId();
        identities.as(person, () -> {
            tasks.claim(task, person);
            return true;
        });
        return "/api/tasks/" + task;
    }

    private RacedAct supervision() {
        String number = scene.waiting();
        scene.at(CaseScene.MON_2026_11_23.plusDays(14));
        return onTask(
                number,
                ConditionalSharingProcess.TASK_SUPERVISE,
                SUPERVISOR,
                "/supervision",
                "{\"measure\":\"URGED\",\"opinion\":\"请说明原因并尽快办理\"}");
    }

    private RacedAct lift() throws Exception {
        String grant = granted();
        jdbc.update("""
                insert into grant_suspension (grant_number, kind, reason, suspended_by, suspender, by_bureau, suspended_at)
                values (?, 'OTHER', '核对使用范围', ?, '朔州市民政局周建国', false, current_timestamp)
                """, grant, APPROVER);
        jdbc.update("update data_grant set suspended_at = current_timestamp where number = ?", grant);
        long suspension = jdbc.queryForObject("select max(id) from grant_suspension", Long.class);
        return onGrant(grant, APPROVER, "suspensions/" + suspension + "/lift", "liftReason", "使用范围已经核对");
    }

    private RacedAct revocation() throws Exception {
        String grant = granted();
        jdbc.update("update data_grant set mode = 'API' where number = ?", grant);
        jdbc.update("""
                insert into grant_token (grant_number, name, token_hash, last_four, addresses, expires_on, created_by,
                    created_by_name, created_at)
                values (?, '业务系统', 'raced', '0000', '', date '2027-01-31', ?, '郑凯旋', current_timestamp)
                """, grant, REQUESTER);
        long token = jdbc.queryForObject("select max(id) from grant_token", Long.class);
        return onGrant(grant, REQUESTER, "tokens/" + token + "/revoke");
    }

    private String refused() {
        String number = scene.waiting();
        endings.refuse(number);
        return number;
    }

    private String returned() {
        String number = scene.waiting();
        scene.answer(number, SharingScene.giveBack());
        return number;
    }

    private String withoutData() {
        String number = scene.submit(scene.resources.conditionalWithoutData(), "姓名");
        endings.agree(number);
        return number;
    }

    private String granted() {
        String number = scene.waiting();
        endings.agree(number);
        return jdbc.queryForObject("select number from data_grant where case_number = ?", String.class, number);
    }

    private RacedAct onTask(String number, String task, String person, String act, String body) {
        return json(person, "/api/tasks/" + scene.task(number, task).getId() + "/sharing" + act, body);
    }

    private static RacedAct onCase(String number, String person, String act, String... fields) {
        return form(person, "/sharing/applications/" + number + "/" + act, fields);
    }

    private static RacedAct onGrant(String number, String person, String act, String... fields) {
        return form(person, "/grants/" + number + "/" + act, fields);
    }
}
