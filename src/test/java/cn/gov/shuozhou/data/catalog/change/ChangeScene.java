package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.calendar.TimeConfiguration;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.Census;
import cn.gov.shuozhou.data.catalog.DataType;
import cn.gov.shuozhou.data.catalog.FormatClass;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.ItemDraft;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
import cn.gov.shuozhou.data.catalog.Sensitivity;
import cn.gov.shuozhou.data.catalog.SharingMethod;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.catalog.Theme;
import cn.gov.shuozhou.data.catalog.UpdateCycle;
import cn.gov.shuozhou.data.catalog.change.BureauDecisions.ConfirmForm;
import cn.gov.shuozhou.data.catalog.change.BureauDecisions.ReviewForm;
import cn.gov.shuozhou.data.catalog.change.BureauDecisions.Verdict;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.GrantOrder;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.CaseClock;
import cn.gov.shuozhou.data.process.CaseSteps;
import cn.gov.shuozhou.data.process.Clocks;
import cn.gov.shuozhou.data.process.MovableClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What tests do with changes of the catalogue: 民政局 proposes, the bureau decides, 人社局 and 公安局 hold grants, time passes. Made
 * by {@code AutowireCapableBeanFactory.createBean}, so that no test needs a context of its own for it.
 */
final class ChangeScene {

    static final String OFFICER = "civil-affairs.data-officer";
    static final String SUPERVISOR = "bureau.supervisor";
    static final String USER = "human-resources.requester";
    static final String OTHER_USER = "public-security.data-officer";

    private static final String CONDITION = "供社会保险经办机构核验待遇资格，按名单比对。";
    private static final AtomicInteger SEQUENCE = new AtomicInteger(8000);

    private static final List<String> TABLES = List.of(
            "message",
            "grant_token",
            "data_grant_item",
            "data_grant",
            "case_step",
            "catalog_change_notice",
            "catalog_change_decision",
            "catalog_change_difference",
            "catalog_change",
            "catalog_draft",
            "clock_revision",
            "clock_pause",
            "case_clock",
            "calendar_day",
            "calendar_notice");

    private final ChangeProposals proposals;
    private final BureauDecisions decisions;
    private final ChangeActs acts;
    private final Changes changes;
    private final Catalog catalog;
    private final CatalogDrafts drafts;
    private final CatalogVersions versions;
    private final Grants grants;
    private final Organization organization;
    private final Clocks clocks;
    private final CaseSteps steps;
    private final MovableClock clock;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private final IdentityService identity;
    private final JdbcTemplate jdbc;

    ChangeScene(
            ChangeProposals proposals,
            BureauDecisions decisions,
            ChangeActs acts,
            Changes changes,
            Catalog catalog,
            CatalogDrafts drafts,
            CatalogVersions versions,
            Grants grants,
            Organization organization,
            Clocks clocks,
            CaseSteps steps,
            MovableClock clock,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            HistoryService history,
            IdentityService identity,
            JdbcTemplate jdbc) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.acts = acts;
        this.changes = changes;
        this.catalog = catalog;
        this.drafts = drafts;
        this.versions = versions;
        this.grants = grants;
        this.organization = organization;
        this.clocks = clocks;
        this.steps = steps;
        this.clock = clock;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.history = history;
        this.identity = identity;
        this.jdbc = jdbc;
    }

    void begin(LocalDate today) {
        clock.setToday(today);
    }

    /** Leaves nothing behind that another test of the same context could meet. */
    void end() {
        identity.clearAuthentication();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(CatalogChangeProcess.KEY)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test ended", true));
        history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(CatalogChangeProcess.KEY)
                .list()
                .forEach(instance -> history.deleteHistoricProcessInstance(instance.getId()));
        TABLES.forEach(table -> jdbc.update("delete from " + table));
        ClockUtil.reset();
    }

    Person person(String id) {
        return organization.person(id).orElseThrow();
    }

    /** A resource of 民政局 with the items 姓名, 登记日期, 登记机关. */
    long resource() {
        return versions.store(draft("301001/" + SEQUENCE.incrementAndGet(), null, "姓名", "登记日期", "登记机关"));
    }

    /** Lets a department hold a grant of these items for a year. */
    Grant grant(long resourceId, String department, DeliveryMode mode, String... names) {
        List<GrantOrder.OrderedItem> items = catalog.items(resourceId).stream()
                .filter(item -> List.of(names).contains(item.name()))
                .map(item -> new GrantOrder.OrderedItem(item.id(), MaskingRule.NONE))
                .toList();
        LocalDate today = LocalDate.now(clock);
        return grants.grant(new GrantOrder(
                "GX-140600-20260101-%04d".formatted(SEQUENCE.incrementAndGet()),
                resourceId,
                department,
                items,
                "核验社会保险待遇资格",
                mode,
                today,
                today.plusYears(1),
                ""));
    }

    Grant grant(String number) {
        return grants.find(number).orElseThrow();
    }

    /** 民政局's draft by which only these items of the resource would be left. */
    String draftOf(long resourceId, String... names) {
        ResourceDraft live = versions.current(resourceId).resource();
        ResourceDraft proposed = draft(live.code(), live.name(), names);
        keep(proposed, resourceId);
        return live.code();
    }

    void keep(ResourceDraft proposed, long resourceId) {
        drafts.keep(
                new CatalogDraft.Content(proposed, Census.NONE),
                resourceId,
                catalog.resource(resourceId).version(),
                person(OFFICER));
    }

    /** 民政局 proposes to leave the resource only 姓名 and 登记日期. */
    String propose(long resourceId, LocalDate plannedOn) {
        return proposals.propose(change(draftOf(resourceId, "姓名", "登记日期"), plannedOn), person(OFFICER));
    }

    String proposeWithdrawal(long resourceId, LocalDate plannedOn) {
        return proposals.propose(withdrawal(resourceId, plannedOn), person(OFFICER));
    }

    static ChangeInput change(String draft, LocalDate plannedOn) {
        return new ChangeInput(draft, null, "LAW", "登记机关改由省级统一管理", "《婚姻登记条例》第四条", plannedOn.toString());
    }

    static ChangeInput withdrawal(long resourceId, LocalDate plannedOn) {
        return new ChangeInput(
                null, String.valueOf(resourceId), "DUTY", "该职能已划转，不再采集", "三定规定第三条", plannedOn.toString());
    }

    void approve(String number, LocalDate effectiveOn) {
        review(number, new ReviewForm(Verdict.APPROVE, effectiveOn.toString(), "", null));
    }

    void review(String number, ReviewForm form) {
        decisions.review(task(number, CatalogChangeProcess.TASK_REVIEW).getId(), form, person(SUPERVISOR));
    }

    void confirm(String number) {
        confirm(number, new ConfirmForm(Verdict.APPROVE, "", null));
    }

    void confirm(String number, ConfirmForm form) {
        decisions.confirm(task(number, CatalogChangeProcess.TASK_CONFIRM).getId(), form, person(SUPERVISOR));
    }

    void acknowledge(String number, String personId) {
        acts.respond(number, person(personId), ChangeResponse.ACKNOWLEDGED, "");
    }

    void object(String number, String personId) {
        acts.respond(number, person(personId), ChangeResponse.OBJECTED, "登记机关用于核对管辖，不能停用");
    }

    void withdraw(String number) {
        acts.withdraw(number, person(OFFICER), "");
    }

    Task task(String number, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult();
    }

    boolean waitsFor(String number, String key) {
        return task(number, key) != null;
    }

    ChangeStatus status(String number) {
        return changes.change(number).status();
    }

    List<String> notices(String number) {
        return changes.notices(changes.change(number)).stream()
                .map(notice -> notice.departmentCode() + " " + notice.stateLabel() + " " + notice.goneItems())
                .map(String::strip)
                .toList();
    }

    /** What the department was told that it uses. */
    String uses(String number, String department) {
        return changes.notices(changes.change(number)).stream()
                .filter(notice -> notice.departmentCode().equals(department))
                .map(Notice::uses)
                .findFirst()
                .orElseThrow();
    }

    /** The last day of a waiting task, as lists of tasks show it. */
    LocalDate dueOn(String number, String task) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(task)
                .singleResult()
                .getDueDate()
                .toInstant()
                .atZone(TimeConfiguration.ZONE)
                .toLocalDate();
    }

    /** One line a clock: limit, last day, and outcome or that it runs. */
    List<String> clocks(String number) {
        return clocks.of(number).stream().map(ChangeScene::words).toList();
    }

    private static String words(CaseClock one) {
        return one.limitKey() + " " + one.dueOn() + " "
                + Objects.requireNonNullElse(
                        one.outcome() == null ? null : one.outcome().name(), "RUNNING");
    }

    long noticeClock(String number) {
        return clocks.of(number).stream()
                .filter(one -> one.limitKey().equals(CatalogChangeProcess.NOTICE_LIMIT))
                .findFirst()
                .orElseThrow()
                .id();
    }

    List<String> acts(String number) {
        return steps.of(number).stream().map(CaseSteps.Step::act).toList();
    }

    /** What the person was told, oldest first. */
    List<String> told(String personId) {
        return jdbc
                .queryForList("select subject from message where person_id = ? order by id", String.class, personId)
                .stream()
                .map(subject -> subject.substring(0, subject.indexOf('：')))
                .toList();
    }

    List<String> liveItems(long resourceId) {
        return catalog.items(resourceId).stream().map(Item::name).toList();
    }

    int version(long resourceId) {
        return catalog.resource(resourceId).version();
    }

    Set<String> visited(String number) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance(number).getId())
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }

    Set<String> ends(String number) {
        return visited(number).stream().filter(id -> id.startsWith("endEvent_")).collect(Collectors.toSet());
    }

    boolean isEnded(String number) {
        return instance(number).getEndTime() != null;
    }

    private HistoricProcessInstance instance(String number) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
    }

    List<String> cases() {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(CatalogChangeProcess.KEY)
                .list()
                .stream()
                .map(HistoricProcessInstance::getBusinessKey)
                .toList();
    }

    /** When this timer of the case fires. */
    LocalDateTime firesAt(String number, String timer) {
        Job job = management
                .createJobQuery()
                .processInstanceId(instance(number).getId())
                .activityId(timer)
                .singleResult();
        return LocalDateTime.ofInstant(job.getDuedate().toInstant(), TimeConfiguration.ZONE);
    }

    long incidents() {
        return runtime.createIncidentQuery().count();
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
            management.executeJob(due.get(0).getId());
        }
    }

    private List<Job> dueJobs() {
        return management
                .createJobQuery()
                .processDefinitionKey(CatalogChangeProcess.KEY)
                .active()
                .executable()
                .list();
    }

    static ResourceDraft draft(String code, @Nullable String name, String... items) {
        String number = code.substring(code.indexOf('/') + 1);
        return new ResourceDraft(
                code,
                "部门信息资源",
                "民政",
                "婚姻",
                null,
                name == null ? "婚姻登记变更信息（测试" + number + "）" : name,
                "civil-affairs",
                "社会事务科",
                "各婚姻登记机关办理的登记。",
                FormatClass.SPREADSHEET,
                "xlsx",
                null,
                Theme.PUBLIC_SERVICE,
                SharingType.CONDITIONAL,
                CONDITION,
                SharingMethod.PLATFORM,
                "文件",
                false,
                null,
                UpdateCycle.DAILY,
                LocalDate.of(2026, 1, 1),
                null,
                false,
                Arrays.stream(items).map(ChangeScene::item).toList());
    }

    private static ItemDraft item(String name) {
        return new ItemDraft(
                name,
                DataType.CHARACTER,
                50,
                SharingType.CONDITIONAL,
                CONDITION,
                false,
                null,
                Sensitivity.PERSONAL,
                MaskingRule.NAME);
    }
}
