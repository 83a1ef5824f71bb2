package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.MovableClock;
import cn.gov.shuozhou.data.sharing.AnswerForm.ItemChoice;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What tests on the whole application do with sharing cases: 人社局 applies, 民政局 answers, time passes. Made by {@code
 * AutowireCapableBeanFactory.createBean}, so that no test needs a context of its own for it.
 */
public final class SharingScene {

    public static final LocalDate MON_2026_11_23 = LocalDate.of(2026, 11, 23);

    public static final String REQUESTER = "human-resources.requester";
    public static final String APPROVER = "civil-affairs.approver";
    public static final String SUPERVISOR = "bureau.supervisor";

    private static final List<String> TABLES = List.of(
            "message",
            "data_use",
            "grant_token",
            "data_grant_item",
            "data_grant",
            "case_step",
            "sharing_overdue",
            "sharing_mediation",
            "sharing_urge",
            "sharing_supplement",
            "sharing_answer_item",
            "sharing_answer",
            "sharing_open_item",
            "sharing_application_item",
            "sharing_application",
            "clock_revision",
            "clock_pause",
            "case_clock",
            "calendar_day",
            "calendar_notice");

    private static final List<String> ENGINE_TABLES = List.of(
            "select id_, act_id_, suspension_state_ from act_ru_execution",
            "select id_, assignee_, due_date_ from act_ru_task",
            "select id_, duedate_, suspension_state_ from act_ru_job",
            "select id_, name_, text_, long_ from act_ru_variable",
            "select id_, group_id_, user_id_ from act_ru_identitylink");

    private final SharingApplications applications;
    private final Answers answers;
    private final Catalog catalog;
    private final Organization organization;
    private final MovableClock clock;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private final IdentityService identity;
    private final JdbcTemplate jdbc;
    final Resources resources;

    SharingScene(
            SharingApplications applications,
            Answers answers,
            Catalog catalog,
            CatalogVersions versions,
            Organization organization,
            MovableClock clock,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            HistoryService history,
            IdentityService identity,
            JdbcTemplate jdbc,
            DataSets dataSets) {
        this.applications = applications;
        this.answers = answers;
        this.catalog = catalog;
        this.organization = organization;
        this.clock = clock;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.history = history;
        this.identity = identity;
        this.jdbc = jdbc;
        this.resources = new Resources(catalog, versions, dataSets);
    }

    /** Begins on a Monday without holidays near. */
    public void begin() {
        clock.setToday(MON_2026_11_23);
    }

    /** Leaves nothing behind that another test of the same context could meet. */
    public void end() {
        identity.clearAuthentication();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(ConditionalSharingProcess.KEY)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test ended", true));
        history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(ConditionalSharingProcess.KEY)
                .list()
                .forEach(instance -> history.deleteHistoricProcessInstance(instance.getId()));
        TABLES.forEach(table -> jdbc.update("delete from " + table));
        ClockUtil.reset();
    }

    /** Every row that a request could change, and where the engine stands. */
    List<String> facts() {
        return Stream.concat(TABLES.stream().map(table -> "select * from " + table), ENGINE_TABLES.stream())
                .flatMap(query -> jdbc.queryForList(query).stream().map(row -> query.split(" from ")[1] + " " + row))
                .sorted()
                .toList();
    }

    public Person person(String id) {
        return organization.person(id).orElseThrow();
    }

    FilledForm form(long resourceId, String... items) {
        return new FilledForm(
                resourceId,
                List.of(items).stream().map(name -> item(resourceId, name)).toList(),
                LocalDate.now(clock));
    }

    FilledForm formOfAll(long resourceId, Comparator<Long> order) {
        List<Long> all =
                catalog.items(resourceId).stream().map(Item::id).sorted(order).toList();
        return new FilledForm(resourceId, all, LocalDate.now(clock));
    }

    long item(long resourceId, String name) {
        return catalog.items(resourceId).stream()
                .filter(item -> item.name().equals(name))
                .mapToLong(Item::id)
                .findFirst()
                .orElseThrow();
    }

    /** 人社局 applies; gives the case number. */
    public String submit(long resourceId, String... items) {
        return applications
                .submit(form(resourceId, items).read(), person(REQUESTER))
                .number();
    }

    /** A case that waits for 民政局's answer. */
    public String waiting() {
        return submit(resources.conditional(), "姓名", "登记日期");
    }

    /** A resource that is granted as soon as it is asked for; its items are 机构名称 and 办公地址. */
    public long unconditional() {
        return resources.unconditional();
    }

    SharingApplication application(String caseNumber) {
        return applications.application(caseNumber);
    }

    /** The one open task of this kind. */
    public Task task(String caseNumber, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(key)
                .singleResult();
    }

    Task answerTask(String caseNumber) {
        return task(caseNumber, ConditionalSharingProcess.TASK_ANSWER);
    }

    void answer(String caseNumber, AnswerForm form) {
        answers.answer(answerTask(caseNumber).getId(), form, person(APPROVER));
    }

    /** Agreement on the named items with their masking, and on no other item that was asked for. */
    AnswerForm agree(String caseNumber, Map<String, MaskingRule> granted) {
        List<ItemChoice> choices = applications.wantedItems(application(caseNumber)).stream()
                .map(item -> new ItemChoice(item.id(), granted.containsKey(item.name()), granted.get(item.name())))
                .toList();
        return new AnswerForm(Decision.AGREE, choices, null, null, null, null, null, null, null);
    }

    AnswerForm agreeToAll(String caseNumber) {
        List<ItemChoice> choices = applications.wantedItems(application(caseNumber)).stream()
                .map(item -> new ItemChoice(item.id(), true, item.masking()))
                .toList();
        return new AnswerForm(Decision.AGREE, choices, null, null, null, null, null, null, null);
    }

    static AnswerForm refuse() {
        return new AnswerForm(
                Decision.REFUSE, null, null, null, "超出申请部门的履职需要", BasisKind.RULE, "婚姻登记档案管理办法", "第十五条", null);
    }

    static AnswerForm giveBack() {
        return new AnswerForm(Decision.RETURN, null, null, null, null, null, null, null, "请补充核验对象名单的范围");
    }

    /** Moves time and lets the engine do what has fallen due. */
    void at(LocalDateTime moment) {
        clock.setNow(moment);
        runDueJobs();
    }

    void at(LocalDate day) {
        at(day.atTime(10, 0));
    }

    void runDueJobs() {
        for (List<Job> due = dueJobs(); !due.isEmpty(); due = dueJobs()) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> dueJobs() {
        return management
                .createJobQuery()
                .processDefinitionKey(ConditionalSharingProcess.KEY)
                .active()
                .executable()
                .list();
    }
}
