package cn.gov.shuozhou.data.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import cn.gov.shuozhou.data.engine.DemoPast.Happening;
import cn.gov.shuozhou.data.organization.Person;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * What tests on the whole application do with the cases of one procedure: time passes, tasks are found, nothing is left
 * behind. A scene adds its people and what they do. Made by {@code AutowireCapableBeanFactory.createBean}, so that no
 * test needs a context of its own for it.
 */
public abstract class CaseScene {

    /** A Monday without holidays near. */
    public static final LocalDate MON_2026_11_23 = LocalDate.of(2026, 11, 23);

    private static final List<String> COMMON_TABLES = List.of(
            "case_overdue_change",
            "case_overdue",
            "task_opinion",
            "case_copy",
            "case_decision",
            "case_fact",
            "case_party",
            "case_file",
            "message",
            "case_step",
            "clock_revision",
            "clock_pause",
            "case_clock",
            "calendar_day",
            "calendar_notice");

    /** Where the engine and the catalogue stand. */
    private static final List<String> ELSEWHERE = List.of(
            "select id_, act_id_, suspension_state_ from act_ru_execution",
            "select id_, assignee_, due_date_ from act_ru_task",
            "select id_, duedate_, suspension_state_ from act_ru_job",
            "select id_, name_, text_, long_ from act_ru_variable",
            "select id_, group_id_, user_id_ from act_ru_identitylink",
            "select id, code, version from resource");

    private static final String NOT_AS_IN_THE_REGISTER = """
            select c.case_number from case_file c left join (
                select o.case_number, min(k.due_on) as exceeded_on,
                    min(case when k.stopped_on is null then o.late_department end) as late_department
                from case_overdue o join case_clock k on k.id = o.clock_id where o.voided_at is null group by o.case_number
            ) r on r.case_number = c.case_number
            where c.overdue <> (r.case_number is not null) or c.exceeded_on is distinct from r.exceeded_on
               or c.late_department is distinct from r.late_department
            """;

    public final CaseFacts facts;

    private final CaseStage stage;
    private final String processKey;
    private final List<String> tables;

    /** @param ownTables the tables that only this procedure fills, the referring ones before those they refer to */
    protected CaseScene(CaseStage stage, String processKey, List<String> ownTables) {
        this.stage = stage;
        this.processKey = processKey;
        this.tables = Stream.concat(ownTables.stream(), COMMON_TABLES.stream()).toList();
        this.facts = new CaseFacts(stage);
    }

    public void begin() {
        begin(MON_2026_11_23);
    }

    public void begin(LocalDate today) {
        // Other contexts of the same run have engines of the same name.
        init(stage.engine());
        stage.clock().setToday(today);
    }

    /** Leaves nothing behind that another test of the same context could meet. */
    public void end() {
        List<String> untrue = stage.jdbc().queryForList(NOT_AS_IN_THE_REGISTER, String.class);
        clear();
        assertThat(untrue)
                .as("cases that keep something else than the overdue register says of them")
                .isEmpty();
    }

    private void clear() {
        stage.engine().getIdentityService().clearAuthentication();
        RuntimeService runtime = stage.engine().getRuntimeService();
        // Of every procedure: a test may have played a case of another one beside its own. One may end with another.
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstanceIfExists(
                        instance.getId(), "test ended", true, false, false, false));
        HistoryService history = stage.engine().getHistoryService();
        history.createHistoricProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> history.deleteHistoricProcessInstanceIfExists(instance.getId()));
        Stream.concat(tables.stream(), Stream.of("attachment", "attachment_block"))
                .forEach(table -> stage.jdbc().update("delete from " + table));
        ClockUtil.reset();
    }

    /** Every row that a request could change, and where engine and catalogue stand. */
    public List<String> snapshot() {
        return Stream.concat(tables.stream().map(table -> "select * from " + table), ELSEWHERE.stream())
                .flatMap(query -> stage.jdbc().queryForList(query).stream().map(row -> {
                    row.replaceAll((column, value) ->
                            value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value);
                    return query.split(" from ")[1] + " " + row;
                }))
                .sorted()
                .toList();
    }

    public Person person(String id) {
        return stage.organization().person(id).orElseThrow();
    }

    public LocalDate today() {
        return LocalDate.now(stage.clock());
    }

    public ProcessInstance instance(String number) {
        return stage.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
    }

    public boolean waitsFor(String number, String key) {
        return facts.task(number, key) != null;
    }

    /** The one open task of this kind. */
    public Task task(String number, String key) {
        return Objects.requireNonNull(facts.task(number, key), key);
    }

    /** One of the open tasks of this kind. */
    public Task anyTask(String number, String key) {
        return stage.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .listPage(0, 1)
                .get(0);
    }

    /** Moves time and does nothing else. */
    public void moveTo(LocalDate day) {
        stage.clock().setToday(day);
    }

    /** Moves time and lets the engine do what has fallen due. */
    public void at(LocalDateTime moment) {
        stage.clock().setNow(moment);
        runDueJobs();
    }

    public void at(LocalDate day) {
        at(day.atTime(10, 0));
    }

    /** Lets everything happen that lies before this moment, each at its time. */
    public void tell(List<Happening> happenings, LocalDateTime until) {
        happenings.stream()
                .filter(one -> one.at().isBefore(until))
                .sorted(Comparator.comparing(Happening::at))
                .forEach(one -> {
                    at(one.at());
                    one.deed().run();
                });
        at(until);
    }

    public static LocalDateTime lastSecond(LocalDate day) {
        return day.atTime(23, 59, 59);
    }

    /** One by one: what one job does may make another needless. */
    public void runDueJobs() {
        ManagementService management = stage.engine().getManagementService();
        for (List<Job> due = dueJobs(); !due.isEmpty(); due = dueJobs()) {
            management.executeJob(due.get(0).getId());
        }
    }

    /** The one job that waits for nobody; no other is looked for. */
    protected void runMessageJob() {
        ManagementService management = stage.engine().getManagementService();
        management.executeJob(
                management.createJobQuery().messages().singleResult().getId());
    }

    private List<Job> dueJobs() {
        return stage.engine()
                .getManagementService()
                .createJobQuery()
                .processDefinitionKey(processKey)
                .active()
                .executable()
                .list();
    }

    /** The numbers of all cases. */
    public List<String> cases() {
        return stage
                .engine()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .list()
                .stream()
                .map(HistoricProcessInstance::getBusinessKey)
                .toList();
    }

    /** How many background jobs have failed for good. */
    public long incidents() {
        return stage.engine().getRuntimeService().createIncidentQuery().count();
    }

    /** The case is over, and these are all the ends that it has reached. */
    public void assertEnded(String number, String... ends) {
        assertThat(facts.isEnded(number)).isTrue();
        assertThat(facts.ends(number)).containsExactlyInAnyOrder(ends);
    }

    /** Flow nodes that the cases have passed. */
    public Set<String> passed() {
        return cases().stream()
                .flatMap(number -> stage.diagrams().ofCase(number).stream())
                .flatMap(diagram -> diagram.done().stream())
                .collect(Collectors.toSet());
    }

    /** Flow nodes that the model has. */
    public Set<String> drawn() {
        RepositoryService repository = stage.engine().getRepositoryService();
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult()
                .getId();
        return repository.getBpmnModelInstance(definition).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
