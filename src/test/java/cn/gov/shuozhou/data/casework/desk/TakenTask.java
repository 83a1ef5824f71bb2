package cn.gov.shuozhou.data.casework.desk;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.process.CaseFacts;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.sharing.SharingScene;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An application that waits for its answer, taken by the approver, and what can be done with it besides. */
final class TakenTask {

    private static final Set<String> APPROVERS = Set.of("approver");

    private final MockMvc mvc;
    private final JdbcTemplate jdbc;
    private final TaskService tasks;
    private final FormService forms;
    private final Identities identities;
    private final ObjectMapper json;
    private final SharingScene scene;
    private final Refused web;
    private String number = "";
    private String task = "";

    TakenTask(
            AutowireCapableBeanFactory beans,
            MockMvc mvc,
            JdbcTemplate jdbc,
            TaskService tasks,
            FormService forms,
            Identities identities,
            ObjectMapper json) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.forms = forms;
        this.identities = identities;
        this.json = json;
        this.scene = beans.createBean(SharingScene.class);
        this.web = new Refused(mvc, scene);
    }

    void begin() {
        scene.begin();
        number = scene.waiting();
        task = scene.task(number, "userTask_answerApplication").getId();
        identities.as(APPROVER, () -> {
            tasks.claim(task, APPROVER);
            return true;
        });
    }

    void end() {
        enable(APPROVER);
        enable("civil-affairs.approver2");
        jdbc.update("delete from deputy_task");
        jdbc.update("update case_decision set decided_for = null");
        jdbc.update("delete from deputyship");
        scene.end();
    }

    String number() {
        return number;
    }

    Task task() {
        return tasks.createTaskQuery().taskId(task).singleResult();
    }

    CaseFacts facts() {
        return scene.facts;
    }

    /** All that is known of the limits of the case. */
    List<String> clocks() {
        return jdbc.queryForList("select * from case_clock where case_number = ? order by id", number).stream()
                .map(Object::toString)
                .toList();
    }

    /** All limits and timers of the case, and what is registered as overdue. */
    List<String> limits() {
        return List.of(
                        "select * from case_clock where case_number = '%s'",
                        "select * from clock_pause",
                        "select * from clock_revision",
                        "select * from case_overdue where case_number = '%s'",
                        "select due_on, overdue, phase, state from case_file where case_number = '%s'",
                        "select handler_type_, handler_cfg_, duedate_ from act_ru_job where process_instance_id_ is not null")
                .stream()
                .flatMap(query -> jdbc.queryForList(query.formatted(number)).stream())
                .map(Object::toString)
                .sorted()
                .toList();
    }

    /** The answer is not given: the day after the last one comes. */
    void letTheLimitPass() {
        scene.moveTo(LocalDate.of(2026, 12, 1));
        scene.runDueJobs();
    }

    /** What the overdue register says of the case. */
    List<String> overdue() {
        return jdbc
                .queryForList(
                        "select limit_key, late_department, due_on from case_overdue where case_number = ?", number)
                .stream()
                .map(Object::toString)
                .toList();
    }

    MockHttpServletResponse send(String person, String act, @Nullable Object to, @Nullable String words)
            throws Exception {
        return web.send(person, request(act, to, words));
    }

    void refuse(String person, String act, @Nullable Object to, @Nullable String words, int status, String... sentences)
            throws Exception {
        web.request(person, request(act, to, words), status, sentences);
    }

    MockHttpServletResponse answer(String person) throws Exception {
        return web.send(person, answering());
    }

    private MockHttpServletRequestBuilder answering() {
        return json("sharing/answer", "{\"decision\":\"RETURN\",\"missing\":\"请补充核验对象名单的范围\"}");
    }

    /** The task that the person was given beside this one. */
    Task signerTask(String person) {
        return tasks.createTaskQuery()
                .processDefinitionKey("added-signature")
                .taskAssignee(person)
                .singleResult();
    }

    MockHttpServletResponse sign(String person, @Nullable String agrees, @Nullable String opinion) throws Exception {
        return web.send(person, signature(person, agrees, opinion));
    }

    void refuseSigning(String person, @Nullable String agrees, @Nullable String opinion, int status, String sentence)
            throws Exception {
        web.request(person, signature(person, agrees, opinion), status, sentence);
    }

    /** What the form of the person's own task shows. */
    String signature(String person) throws Exception {
        return Refused.text(
                web.send(person, get("/api/tasks/" + signerTask(person).getId() + "/signature")));
    }

    private MockHttpServletRequestBuilder signature(String person, @Nullable String agrees, @Nullable String opinion)
            throws Exception {
        Map<String, Object> form = new HashMap<>();
        form.put("agrees", agrees);
        form.put("opinion", opinion);
        return post("/api/tasks/" + signerTask(person).getId() + "/signature/opinion")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(form));
    }

    /** By the interface of the engine itself. */
    void completeInTheEngine(String by, String id, String sentence) {
        assertThatThrownBy(() -> identities.as(by, () -> {
                    tasks.complete(id);
                    return true;
                }))
                .hasStackTraceContaining(sentence);
    }

    /** By the interface of the engine itself. */
    void unclaimInTheEngine(String by, String id, String sentence) {
        assertThatThrownBy(() -> identities.as(by, () -> {
                    tasks.setAssignee(id, null);
                    return true;
                }))
                .hasStackTraceContaining(sentence);
    }

    String page(String person, String address, int status) throws Exception {
        MockHttpServletResponse answer = web.send(person, get(address));
        assertThat(answer.getStatus()).isEqualTo(status);
        return Refused.text(answer);
    }

    /** Where the person goes on to. */
    @Nullable
    String next(String person, @Nullable String after) throws Exception {
        MockHttpServletRequestBuilder request = get("/todo/next");
        return web.send(person, after == null ? request : request.param("after", after))
                .getRedirectedUrl();
    }

    String offered(String person) throws Exception {
        return read(person, "acts");
    }

    String colleagues(String person) throws Exception {
        return read(person, "colleagues");
    }

    /** Makes the department the applicant, so that its people are concerned. */
    void concern(String department) {
        jdbc.update(
                "update sharing_application set requester_department = ? where case_number = ?", department, number);
    }

    void disable(String person) {
        identities.setGroups(person, Set.of(), APPROVERS);
    }

    void enable(String person) {
        identities.setGroups(person, APPROVERS, APPROVERS);
    }

    /** As the system administrator does. */
    void register(String person, String section, String phone) throws Exception {
        MockHttpServletResponse answer = web.send(
                "bureau.system-admin",
                post("/organization/people/" + person + "/contact")
                        .with(csrf())
                        .param("section", section)
                        .param("phone", phone));
        assertThat(answer.getStatus()).isEqualTo(302);
    }

    /** The case ends. */
    void withdraw() throws Exception {
        MockHttpServletResponse answer = web.send(
                SharingScene.REQUESTER,
                post("/sharing/applications/" + number + "/withdraw")
                        .with(csrf())
                        .param("reason", "不再需要"));
        assertThat(answer.getStatus()).isEqualTo(302);
    }

    /** By the interface of the engine itself. */
    void assignInTheEngine(String by, String to, String sentence) {
        assertThatThrownBy(() -> identities.as(by, () -> {
                    tasks.setAssignee(task, to);
                    return true;
                }))
                .hasStackTraceContaining(sentence);
    }

    /** As a form of the engine's own, which would end a delegation. */
    void submitInTheEngine(String by, String sentence) {
        assertThatThrownBy(() -> identities.as(by, () -> {
                    forms.submitTaskForm(task, Map.of());
                    return true;
                }))
                .hasStackTraceContaining(sentence);
    }

    MockHttpServletResponse putBack(String person, String from) throws Exception {
        return web.send(person, json("put-back", "{\"from\":\"" + from + "\"}"));
    }

    void refusePutBack(String person, String from, int status, String sentence) throws Exception {
        web.request(person, json("put-back", "{\"from\":\"" + from + "\"}"), status, sentence);
    }

    /** By the page on which deputies are registered. */
    MockHttpServletRequestBuilder deputyForm(
            String deputy, String from, String until, String procedure, boolean present) {
        MockHttpServletRequestBuilder form = post("/deputies")
                .with(csrf())
                .param("deputy", deputy)
                .param("from", from)
                .param("until", until)
                .param("procedure", procedure);
        return present ? form.param("present", "true") : form;
    }

    MockHttpServletResponse register(String principal, String deputy, String from, String until) throws Exception {
        return web.send(principal, deputyForm(deputy, from, until, "", true));
    }

    void refuseDeputy(String principal, MockHttpServletRequestBuilder form, int status, String sentence)
            throws Exception {
        List<Map<String, Object>> before = jdbc.queryForList("select * from deputyship order by id");
        web.request(principal, form, status, sentence);
        assertThat(jdbc.queryForList("select * from deputyship order by id")).isEqualTo(before);
    }

    MockHttpServletResponse register(String principal, String deputy, String from, String until, String procedure)
            throws Exception {
        return web.send(principal, deputyForm(deputy, from, until, procedure, true));
    }

    /** Without what lies there now. */
    MockHttpServletResponse registerOnlyNew(
            String principal, String deputy, String from, String until, String procedure) throws Exception {
        return web.send(principal, deputyForm(deputy, from, until, procedure, false));
    }

    String card(String person) throws Exception {
        return Refused.text(web.send(person, get("/api/tasks/cards").param("ids", task)));
    }

    void refuseAnswer(String person, int status, String sentence) throws Exception {
        web.request(person, answering(), status, sentence);
    }

    String name(String person) {
        return scene.person(person).name();
    }

    /** Who 办理过程 says has done it last. */
    String actorOf(String act) {
        return jdbc.queryForObject(
                "select actor from case_step where case_number = ? and act = ?", String.class, number, act);
    }

    /** The one registered last. */
    MockHttpServletResponse revoke(String person) throws Exception {
        Long last = jdbc.queryForObject("select max(id) from deputyship", Long.class);
        return web.send(person, post("/deputies/" + last + "/revocation").with(csrf()));
    }

    void moveTo(LocalDate day) {
        scene.moveTo(day);
    }

    /** Who the audit trail says has done it last. */
    String actor(String act) {
        return jdbc.queryForObject(
                "select actor_name from audit_entry where act = ? order by id desc limit 1", String.class, act);
    }

    int recorded(String act, String result) {
        return jdbc.queryForObject(
                "select count(*) from audit_entry where act = ? and result = ?", Integer.class, act, result);
    }

    private String read(String person, String what) throws Exception {
        return Refused.text(web.send(person, get("/api/tasks/" + task + "/" + what)));
    }

    private MockHttpServletRequestBuilder request(String act, @Nullable Object to, @Nullable String words)
            throws Exception {
        Map<String, Object> wish = new HashMap<>();
        wish.put("to", to);
        wish.put("words", words);
        return json(act, json.writeValueAsString(wish));
    }

    private MockHttpServletRequestBuilder json(String path, String body) {
        return post("/api/tasks/" + task + "/" + path)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
