package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.calendar.TimeConfiguration;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.process.CaseClock;
import cn.gov.shuozhou.data.process.CaseSteps;
import cn.gov.shuozhou.data.process.Clocks;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.JdbcTemplate;

/** What our tables and the engine say of a case, in words that tests compare. */
final class CaseFacts {

    private final SharingApplications applications;
    private final CaseRecordMapper records;
    private final CaseSteps steps;
    private final Clocks clocks;
    private final Grants grants;
    private final HistoryService history;
    private final ManagementService management;
    private final JdbcTemplate jdbc;

    CaseFacts(
            SharingApplications applications,
            CaseRecordMapper records,
            CaseSteps steps,
            Clocks clocks,
            Grants grants,
            HistoryService history,
            ManagementService management,
            JdbcTemplate jdbc) {
        this.applications = applications;
        this.records = records;
        this.steps = steps;
        this.clocks = clocks;
        this.grants = grants;
        this.history = history;
        this.management = management;
        this.jdbc = jdbc;
    }

    ApplicationStatus status(String caseNumber) {
        return applications.application(caseNumber).status();
    }

    List<String> acts(String caseNumber) {
        return steps.of(caseNumber).stream().map(CaseSteps.Step::act).toList();
    }

    SharingApplication application(String caseNumber) {
        return applications.application(caseNumber);
    }

    /** One line a clock: limit, last day, and outcome or how it stands. */
    List<String> clocks(String caseNumber) {
        return clocks.of(caseNumber).stream().map(CaseFacts::words).toList();
    }

    private static String words(CaseClock clock) {
        String open = clock.paused() ? "PAUSED" : "RUNNING";
        return clock.limitKey() + " " + clock.dueOn() + " " + Objects.requireNonNullElse(clock.outcome(), open);
    }

    long clockId(String caseNumber) {
        return clocks.of(caseNumber).get(0).id();
    }

    /** Items and maskings as granted. */
    List<String> granted(String caseNumber) {
        return grant(caseNumber).items().stream()
                .map(item -> item.name() + " " + item.masking())
                .toList();
    }

    Grant grant(String caseNumber) {
        return grants.ofCase(caseNumber).orElseThrow();
    }

    boolean isGranted(String caseNumber) {
        return grants.ofCase(caseNumber).isPresent();
    }

    List<Overdue> overdue(String caseNumber) {
        return records.overdue(caseNumber);
    }

    Mediation mediation(String caseNumber) {
        return records.mediation(caseNumber);
    }

    Supplement supplement(String caseNumber) {
        return records.supplement(caseNumber);
    }

    List<Answer> answers(String caseNumber) {
        return records.answers(caseNumber);
    }

    /** What the person was told about the case, oldest first. */
    List<String> told(String personId, String caseNumber) {
        return jdbc
                .queryForList(
                        "select subject from message where person_id = ? and case_number = ? order by id",
                        String.class,
                        personId,
                        caseNumber)
                .stream()
                .map(subject -> subject.substring(0, subject.indexOf('：')))
                .toList();
    }

    boolean holdsItems(String caseNumber) {
        return jdbc.queryForObject(
                        "select count(*) from sharing_open_item where case_number = ?", Long.class, caseNumber)
                > 0;
    }

    /** The end events that the case has reached. */
    Set<String> ends(String caseNumber) {
        return visited(caseNumber).stream()
                .filter(id -> id.startsWith("endEvent_"))
                .collect(Collectors.toSet());
    }

    Set<String> visited(String caseNumber) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance(caseNumber).getId())
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }

    boolean isEnded(String caseNumber) {
        return instance(caseNumber).getEndTime() != null;
    }

    /** When this timer of the case fires. */
    LocalDateTime firesAt(String caseNumber, String timer) {
        Job job = management
                .createJobQuery()
                .processInstanceId(instance(caseNumber).getId())
                .activityId(timer)
                .singleResult();
        return local(job.getDuedate());
    }

    static LocalDateTime local(Date moment) {
        return LocalDateTime.ofInstant(moment.toInstant(), TimeConfiguration.ZONE);
    }

    HistoricProcessInstance instance(String caseNumber) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .orderByProcessInstanceStartTime()
                .desc()
                .list()
                .get(0);
    }
}
