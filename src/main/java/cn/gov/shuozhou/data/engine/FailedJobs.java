package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Background work of the engine that has failed for good, of all departments. What it was about is not shown: an
 * operator repairs the system and has no business with the cases in it.
 */
@Service
public class FailedJobs {

    /** A failed job, named by procedure and step. */
    record FailedJob(String id, String procedure, String step) {}

    /**
     * A failed job of a case, for those who watch over cases.
     *
     * @param caseNumber empty for a job of the engine itself
     * @param instance id of the process instance; empty likewise
     */
    public record OfCase(String id, String procedure, String step, String caseNumber, String instance) {}

    /** A procedure to choose; a model may have been left without a name. */
    record ProcedureName(String code, @Nullable String name) {}

    private final ManagementService management;
    private final RepositoryService repository;
    private final RuntimeService runtime;

    FailedJobs(ManagementService management, RepositoryService repository, RuntimeService runtime) {
        this.management = management;
        this.repository = repository;
        this.runtime = runtime;
    }

    /** @param procedure id of the process; empty for all, and for the engine's own jobs */
    Listing<FailedJob> jobs(String procedure) {
        return new Listing<>(
                query(procedure).count(),
                (limit, offset) -> query(procedure).orderByJobId().asc().listPage(offset, limit).stream()
                        .map(FailedJobs::row)
                        .toList());
    }

    public long count() {
        return query().count();
    }

    /** The first so many of all departments, with their cases. */
    public List<OfCase> ofCases(int atMost) {
        List<Job> jobs = query().orderByJobId().asc().listPage(0, atMost);
        if (jobs.isEmpty()) {
            return List.of();
        }
        Map<String, String> procedures = procedures().stream()
                .filter(procedure -> procedure.name() != null)
                .collect(Collectors.toMap(ProcedureName::code, procedure -> String.valueOf(procedure.name())));
        Set<String> instances = jobs.stream()
                .map(Job::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, String> numbers = instances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        return jobs.stream().map(job -> ofCase(job, procedures, numbers)).toList();
    }

    private static OfCase ofCase(Job job, Map<String, String> procedures, Map<String, String> numbers) {
        FailedJob failed = row(job);
        String instance = Objects.requireNonNullElse(job.getProcessInstanceId(), "");
        return new OfCase(
                failed.id(),
                procedures.getOrDefault(failed.procedure(), failed.procedure()),
                failed.step(),
                numbers.getOrDefault(instance, ""),
                instance);
    }

    /** The procedures whose jobs can fail, by their names. */
    List<ProcedureName> procedures() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionName()
                .asc()
                .list()
                .stream()
                .map(definition -> new ProcedureName(definition.getKey(), definition.getName()))
                .toList();
    }

    /**
     * Lets the engine try once more.
     *
     * @throws RequestRejected conflict when the job has not failed, is done or never was
     */
    void retry(String jobId) {
        if (query().jobId(jobId).count() == 0) {
            throw RequestRejected.conflict("该作业已经完成、正在重试或者不存在。请刷新后查看。");
        }
        management.setJobRetries(jobId, 1);
    }

    private JobQuery query(String procedure) {
        return procedure.isEmpty() ? query() : query().processDefinitionKey(procedure);
    }

    private JobQuery query() {
        return management.createJobQuery().noRetriesLeft();
    }

    private static FailedJob row(Job job) {
        String definition = job.getProcessDefinitionKey();
        return new FailedJob(
                job.getId(),
                definition == null ? "引擎内部作业" : definition,
                job.getFailedActivityId() == null ? "" : job.getFailedActivityId());
    }
}
