package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.stereotype.Service;

/**
 * Background work of the engine that has failed for good, of all departments. What it was about is not shown: an
 * operator repairs the system and has no business with the cases in it.
 */
@Service
class FailedJobs {

    /** A failed job, named by procedure and step. */
    record FailedJob(String id, String procedure, String step) {}

    /** A procedure to choose. */
    record ProcedureName(String code, String name) {}

    private final ManagementService management;
    private final RepositoryService repository;

    FailedJobs(ManagementService management, RepositoryService repository) {
        this.management = management;
        this.repository = repository;
    }

    /** @param procedure id of the process; empty for all, and for the engine's own jobs */
    Listing<FailedJob> jobs(String procedure) {
        return new Listing<>(
                query(procedure).count(),
                (limit, offset) -> query(procedure).orderByJobId().asc().listPage(offset, limit).stream()
                        .map(FailedJobs::row)
                        .toList());
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
