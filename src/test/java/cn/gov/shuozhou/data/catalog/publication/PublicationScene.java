package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.CatalogDraftEdits;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.Census;
import cn.gov.shuozhou.data.catalog.Drafts;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.CaseSteps;
import cn.gov.shuozhou.data.process.Clocks;
import cn.gov.shuozhou.data.process.MovableClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What tests on the whole application do with publications: 民政局 compiles and reviews, 市局 decides, time passes. Made by
 * {@code AutowireCapableBeanFactory.createBean}, so that no test needs a context of its own for it.
 */
final class PublicationScene {

    static final LocalDate MON_2026_11_23 = LocalDate.of(2026, 11, 23);

    static final String OFFICER = "civil-affairs.data-officer";
    static final String SECRECY = "civil-affairs.secrecy-reviewer";
    static final String DISCLOSURE = "civil-affairs.disclosure-reviewer";
    static final String SUPERVISOR = "bureau.supervisor";

    /** Codes that the demo does not use. */
    static final String ONE = "101001/9001";

    static final String TWO = "101001/9002";

    private static final List<String> TABLES = List.of(
            "message",
            "case_step",
            "catalog_review_mark",
            "catalog_review",
            "catalog_publication_overdue",
            "catalog_publication_compiler",
            "catalog_publication_resource",
            "catalog_publication",
            "catalog_draft",
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
            "select id_, group_id_, user_id_ from act_ru_identitylink",
            "select id, code, version from resource");

    private final Publications publications;
    private final PublicationReviews reviews;
    private final ReviewMapper records;
    private final CatalogDrafts drafts;
    private final CatalogDraftEdits edits;
    private final CatalogVersions versions;
    private final Catalog catalog;
    private final Organization organization;
    private final MovableClock clock;
    private final CaseSteps steps;
    private final Clocks clocks;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private final IdentityService identity;
    private final JdbcTemplate jdbc;

    PublicationScene(
            Publications publications,
            PublicationReviews reviews,
            ReviewMapper records,
            CatalogDrafts drafts,
            CatalogDraftEdits edits,
            CatalogVersions versions,
            Catalog catalog,
            Organization organization,
            MovableClock clock,
            CaseSteps steps,
            Clocks clocks,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            HistoryService history,
            IdentityService identity,
            JdbcTemplate jdbc) {
        this.publications = publications;
        this.reviews = reviews;
        this.records = records;
        this.drafts = drafts;
        this.edits = edits;
        this.versions = versions;
        this.catalog = catalog;
        this.organization = organization;
        this.clock = clock;
        this.steps = steps;
        this.clocks = clocks;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.history = history;
        this.identity = identity;
        this.jdbc = jdbc;
    }

    /** Begins on a Monday without holidays near. */
    void begin() {
        clock.setToday(MON_2026_11_23);
    }

    /** Leaves nothing behind that another test of the same context could meet. */
    void end() {
        identity.clearAuthentication();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(CatalogPublicationProcess.KEY)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test ended", true));
        history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(CatalogPublicationProcess.KEY)
                .list()
                .forEach(instance -> history.deleteHistoricProcessInstance(instance.getId()));
        TABLES.forEach(table -> jdbc.update("delete from " + table));
        String published = "(select id from resource where code like '101001/90%')";
        for (String table : List.of("resource_version", "resource_census", "item")) {
            jdbc.update("delete from " + table + " where resource_id in " + published);
        }
        jdbc.update("delete from resource where code like '101001/90%'");
        ClockUtil.reset();
    }

    /** Every row that a request could change, and where the engine stands. */
    List<String> facts() {
        return Stream.concat(TABLES.stream().map(table -> "select * from " + table), ENGINE_TABLES.stream())
                .flatMap(query -> jdbc.queryForList(query).stream().map(row -> query.split(" from ")[1] + " " + row))
                .sorted()
                .toList();
    }

    Person person(String id) {
        return organization.person(id).orElseThrow();
    }

    /** 民政局 keeps a draft; the names differ by code. */
    void draft(String code) {
        draft(code, draft -> {});
    }

    void draft(String code, Consumer<Drafts> change) {
        draft(code, change, OFFICER);
    }

    void draft(String code, Consumer<Drafts> change, String compiler) {
        Drafts draft = new Drafts();
        draft.code = code;
        draft.name = "测试资源" + code.replaceAll(".*/", "") + "信息";
        change.accept(draft);
        drafts.keep(new Content(draft.build(), Census.NONE), null, null, person(compiler));
    }

    /** 民政局 gives a draft another code. */
    void recode(String code, String other) {
        CatalogDraft draft = drafts.draft(code, person(OFFICER));
        Content content = drafts.content(code).orElseThrow();
        edits.replace(
                draft, new Content(content.resource().withCode(other), content.census()), null, null, person(OFFICER));
    }

    /** The demo's resources are published already: this enters one more, as if another had been faster. */
    long publishElsewhere(String code, String name) {
        Drafts draft = new Drafts();
        draft.code = code;
        draft.name = name;
        return versions.store(draft.build());
    }

    static SubmissionForm form(String... codes) {
        return new SubmissionForm(Arrays.asList(codes), "", null, "");
    }

    String submit(String... codes) {
        return publications.submit(form(codes), person(OFFICER)).caseNumber();
    }

    /** A case that waits for the two reviews of the department. */
    String waiting() {
        draft(ONE);
        draft(TWO);
        return submit(ONE, TWO);
    }

    /** A case that waits for the bureau. */
    String withTheBureau() {
        String number = waiting();
        passBoth(number);
        return number;
    }

    void passBoth(String number) {
        review(number, CatalogPublicationProcess.TASK_SECRECY, SECRECY, pass());
        review(number, CatalogPublicationProcess.TASK_DISCLOSURE, DISCLOSURE, pass());
    }

    void review(String number, String task, String person, ReviewForm form) {
        reviews.review(taskId(number, task), form, person(person));
    }

    void decide(String number, ReviewForm form) {
        review(number, CatalogPublicationProcess.TASK_BUREAU, SUPERVISOR, form);
    }

    static ReviewForm pass() {
        return new ReviewForm(true, "经审查，可以通过", List.of());
    }

    static ReviewForm giveBack(String code, String place, String remark) {
        return new ReviewForm(false, "请按标注修改", new ArrayList<>(List.of(new Mark(code, place, remark))));
    }

    Task task(String number, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult();
    }

    String taskId(String number, String key) {
        return Objects.requireNonNull(task(number, key), key).getId();
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
                .processDefinitionKey(CatalogPublicationProcess.KEY)
                .active()
                .executable()
                .list();
    }

    Publication publication(String number) {
        return publications.publication(number);
    }

    PublicationStatus status(String number) {
        return publication(number).status();
    }

    List<String> acts(String number) {
        return steps.of(number).stream().map(CaseSteps.Step::act).toList();
    }

    List<Review> reviews(String number) {
        return records.reviews(number);
    }

    List<String> marks(String number) {
        return records.marks(number).stream()
                .map(mark -> mark.code() + " " + mark.place() + "：" + mark.remark())
                .toList();
    }

    List<LocalDate> overdue(String number) {
        return records.overdue(number);
    }

    /** One line a clock: limit, last day, and outcome or how it stands. */
    List<String> clocks(String number) {
        return clocks.of(number).stream()
                .map(one -> one.limitKey() + " " + one.dueOn() + " "
                        + Objects.requireNonNullElse(one.outcome(), one.paused() ? "PAUSED" : "RUNNING"))
                .toList();
    }

    /** What the person was told about the case, oldest first. */
    List<String> told(String personId, String number) {
        return jdbc
                .queryForList(
                        "select subject from message where person_id = ? and case_number = ? order by id",
                        String.class,
                        personId,
                        number)
                .stream()
                .map(subject -> subject.substring(0, subject.indexOf('：')))
                .toList();
    }

    /** Code and state of the drafts: the case they belong to, and whether they are locked. */
    List<String> drafts() {
        return jdbc.query("select code, case_number, locked from catalog_draft order by code", (row, at) -> {
            String of = row.getString("case_number") == null ? "free" : "in case";
            return row.getString("code") + " " + of + (row.getBoolean("locked") ? ", locked" : "");
        });
    }

    boolean isPublished(String code) {
        return catalog.idOf(code).isPresent();
    }

    long resource(String code) {
        return catalog.idOf(code).orElseThrow();
    }

    Set<String> ends(String number) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance(number)).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> id.startsWith("endEvent_"))
                .collect(Collectors.toSet());
    }

    boolean isEnded(String number) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count()
                == 0;
    }

    /** When this timer of the case fires. */
    LocalDateTime firesAt(String number, String timer) {
        Job job = management
                .createJobQuery()
                .processInstanceId(instance(number))
                .activityId(timer)
                .singleResult();
        return LocalDateTime.ofInstant(job.getDuedate().toInstant(), clock.getZone());
    }

    LocalDateTime due(String number, String task) {
        return LocalDateTime.ofInstant(task(number, task).getDueDate().toInstant(), clock.getZone());
    }

    private String instance(String number) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }
}
