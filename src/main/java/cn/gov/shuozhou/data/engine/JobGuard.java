package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.audit.AuditTrail;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cmd.AbstractSetJobsRetriesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.util.ReflectionUtils;

/**
 * Stands before the commands that somebody signed in gives about jobs. The engine asks no permission for a job without a
 * process definition, as the one that removes old history: nobody may touch or look into such a job. And a retry must not
 * keep a timer from registering a case as overdue: it is for one job that has failed, and names its case in the trail.
 */
class JobGuard extends CommandInterceptor {

    private static final String INTERNAL = "引擎内部作业（历史清理等，不属于任何流程）由系统自行安排，不能经流程引擎接口查看或操作。失败的，请系统管理员在运行维护中重试。";
    private static final String ONE_BY_ONE = "重试请逐个作业进行，不能按作业定义或成批设置，否则审计记录说不清是哪些办件。";
    private static final String NO_DATE = "重试不能改变作业的时间。请只填写 retries。";
    private static final String NUMBER = "重试次数 retries 请填 1 到 5 的整数。";
    private static final String NOT_FAILED = "该作业没有失败，不需要重试。失败的作业在监控的办件页上列出。";

    private static final int MOST_RETRIES = 5;

    private final Supplier<@Nullable Authentication> actor;

    JobGuard(Supplier<@Nullable Authentication> actor) {
        this.actor = actor;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (actor.get() == null || command instanceof AbstractQuery) {
            return next.execute(command);
        }
        if (command instanceof AbstractSetJobsRetriesBatchCmd) {
            throw refused(ONE_BY_ONE);
        }
        List<String> jobs = jobsOf(command);
        boolean retry = command instanceof SetJobRetriesCmd;
        return jobs.isEmpty() && !retry ? next.execute(command) : next.execute(checked(command, jobs));
    }

    /** Looks at the jobs in the command's own transaction, so that nothing changes in between. */
    private static <T> Command<T> checked(Command<T> command, List<String> ids) {
        return context -> {
            List<JobEntity> jobs = ids.stream()
                    .flatMap(id -> Optional.ofNullable(context.getJobManager().findJobById(id)).stream())
                    .toList();
            if (jobs.stream().anyMatch(job -> job.getProcessDefinitionId() == null)) {
                throw refused(INTERNAL);
            }
            if (command instanceof SetJobRetriesCmd retry) {
                requireRetry(new DirectFieldAccessor(retry), jobs, context);
            }
            return command.execute(context);
        };
    }

    private static void requireRetry(DirectFieldAccessor retry, List<JobEntity> jobs, CommandContext context) {
        if (retry.getPropertyValue("jobId") == null) {
            throw refused(ONE_BY_ONE);
        }
        jobs.forEach(job -> nameCase(job, context));
        if (Boolean.TRUE.equals(retry.getPropertyValue("isDueDateSet"))) {
            throw refused(NO_DATE);
        }
        if (!(retry.getPropertyValue("retries") instanceof Integer retries) || retries < 1 || retries > MOST_RETRIES) {
            throw refused(NUMBER);
        }
        if (jobs.stream().anyMatch(job -> job.getRetries() > 0)) {
            throw refused(NOT_FAILED);
        }
    }

    private static void nameCase(JobEntity job, CommandContext context) {
        ExecutionEntity instance = job.getProcessInstanceId() == null
                ? null
                : context.getExecutionManager().findExecutionById(job.getProcessInstanceId());
        if (instance != null) {
            AuditTrail.concerns(instance.getBusinessKey());
        }
    }

    /** The ids of the jobs that a command is about. Every command of the engine calls them so, also one that it may gain. */
    private static List<String> jobsOf(Command<?> command) {
        List<String> ids = new ArrayList<>();
        if (value(command, "jobId") instanceof String id) {
            ids.add(id);
        }
        if (value(command, "jobIds") instanceof Collection<?> several) {
            several.forEach(id -> ids.add(String.valueOf(id)));
        }
        return ids;
    }

    private static @Nullable Object value(Command<?> command, String name) {
        Field field = ReflectionUtils.findField(command.getClass(), name);
        if (field == null) {
            return null;
        }
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, command);
    }

    /** Forbidden whatever is wrong: the engine's resources pass on no other sentence than that. */
    private static RequestRejected refused(String sentence) {
        AuditTrail.refused(List.of(sentence));
        return RequestRejected.forbidden(sentence);
    }
}
