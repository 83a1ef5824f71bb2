package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.calendar.TimeConfiguration;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Overdue;
import cn.gov.shuozhou.data.clock.CaseClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** What our tables and the engine say of a case, in words that tests compare. */
public class CaseFacts {

    private final CaseStage stage;

    public CaseFacts(CaseStage stage) {
        this.stage = stage;
    }

    public List<String> acts(String number) {
        return stage.steps().of(number).stream().map(CaseSteps.Step::act).toList();
    }

    /** What the record of the case says of every such act, oldest first. */
    public List<String> details(String number, String act) {
        return stage.steps().of(number).stream()
                .filter(step -> step.act().equals(act))
                .map(CaseSteps.Step::detail)
                .toList();
    }

    /** What the overdue register holds of the case, oldest first. */
    public List<Overdue> overdue(String number) {
        return stage.overdues().of(number);
    }

    /** The words of all messages to the person, oldest first. */
    public List<String> texts(String personId) {
        return stage.jdbc()
                .queryForList("select text from message where person_id = ? order by id", String.class, personId);
    }

    /** One line a clock: limit, last day, and outcome or how it stands. */
    public List<String> clocks(String number) {
        return stage.clocks().of(number).stream().map(CaseFacts::words).toList();
    }

    private static String words(CaseClock clock) {
        String open = clock.paused() ? "PAUSED" : "RUNNING";
        return clock.limitKey() + " " + clock.dueOn() + " " + Objects.requireNonNullElse(clock.outcome(), open);
    }

    /** On which days the clocks of the case were stopped. */
    public List<LocalDate> stoppedOn(String number) {
        return stage.clocks().of(number).stream().map(CaseClock::stoppedOn).toList();
    }

    /** The id of the case's first clock. */
    public long clockId(String number) {
        return stage.clocks().of(number).get(0).id();
    }

    /** What the person was told, oldest first. */
    public List<String> told(String personId) {
        return said("person_id = ?", personId);
    }

    /** What the person was told about the case, oldest first. */
    public List<String> told(String personId, String number) {
        return said("person_id = ? and case_number = ?", personId, number);
    }

    /** What the person was asked about the case and still has to attend to, as far as the inbox knows. */
    public List<String> stillAsked(String personId, String number) {
        return said(
                "person_id = ? and case_number = ? and matter is not null and settled_at is null", personId, number);
    }

    private List<String> said(String which, Object... arguments) {
        return stage
                .jdbc()
                .queryForList("select subject from message where " + which + " order by id", String.class, arguments)
                .stream()
                .map(subject -> subject.substring(0, subject.indexOf('：')))
                .toList();
    }

    /** The end events that the case has reached. */
    public Set<String> ends(String number) {
        return stage
                .engine()
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance(number).getId())
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> id.startsWith("endEvent_"))
                .collect(Collectors.toSet());
    }

    public boolean isEnded(String number) {
        return instance(number).getEndTime() != null;
    }

    /** When this timer of the case fires. */
    public LocalDateTime firesAt(String number, String timer) {
        Job job = stage.engine()
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance(number).getId())
                .activityId(timer)
                .singleResult();
        return local(job.getDuedate());
    }

    /** Until when a waiting task is to be done, as lists of tasks show it. */
    public LocalDateTime due(String number, String task) {
        return local(Objects.requireNonNull(task(number, task), task).getDueDate());
    }

    public LocalDate dueOn(String number, String task) {
        return due(number, task).toLocalDate();
    }

    @Nullable
    Task task(String number, String key) {
        return stage.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult();
    }

    private HistoricProcessInstance instance(String number) {
        return stage.engine()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
    }

    private static LocalDateTime local(Date moment) {
        return LocalDateTime.ofInstant(moment.toInstant(), TimeConfiguration.ZONE);
    }
}
