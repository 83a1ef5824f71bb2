package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.Refusal;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
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

    private final ManagementService management;

    FailedJobs(ManagementService management) {
        this.management = management;
    }

    Page<FailedJob> jobs(int page) {
        List<FailedJob> rows = query().orderByJobId().asc().listPage(Page.offset(page), Page.USUAL_SIZE).stream()
                .map(FailedJobs::row)
                .toList();
        return Page.of(rows, query().count(), page);
    }

    /**
     * Lets the engine try once more.
     *
     * @throws Refusal conflict when the job has not failed, is done or never was
     */
    void retry(String jobId) {
        if (query().jobId(jobId).count() == 0) {
            throw Refusal.conflict("该作业已经完成、正在重试或者不存在。请刷新后查看。");
        }
        management.setJobRetries(jobId, 1);
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
