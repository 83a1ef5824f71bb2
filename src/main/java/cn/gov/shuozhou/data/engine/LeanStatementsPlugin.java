package cn.gov.shuozhou.data.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserOperationLogManager;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.stereotype.Component;

/** Whenever a task, an instance or a job ends, keeps the engine from looking for rows that cannot be there. */
@Component
class LeanStatementsPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomSessionFactories(List.of(
                new Factory(AuthorizationManager.class, WithoutRowsOfCases::new),
                new Factory(JobManager.class, WithoutJobsOfEvents::new),
                new Factory(UserOperationLogManager.class, WithoutFinishedTasks::new)));
        configuration.setCustomIncidentHandlers(List.of(new IncidentsOfFailedJobs()));
    }

    /** Rights are given on procedures, never on a task or an instance ({@link LeanAuthorizationPlugin}): none go with it. */
    private static final class WithoutRowsOfCases extends AuthorizationManager {

        @Override
        public void deleteAuthorizationsByResourceId(Resource resource, String resourceId) {
            if (resource != Resources.TASK && resource != Resources.PROCESS_INSTANCE) {
                super.deleteAuthorizationsByResourceId(resource, resourceId);
            }
        }
    }

    /** Events are told at once, never by a job: none waits for one that is not waited for any more. */
    private static final class WithoutJobsOfEvents extends JobManager {

        @Override
        public List<JobEntity> findJobsByConfiguration(String handlerType, String configuration, String tenantId) {
            return ProcessEventJobHandler.TYPE.equals(handlerType)
                    ? List.of()
                    : super.findJobsByConfiguration(handlerType, configuration, tenantId);
        }
    }

    /** Who finished a task is in the audit, and in the task's own history; what else was done with it stays in the log. */
    private static final class WithoutFinishedTasks extends UserOperationLogManager {

        @Override
        public void logTaskOperations(String operation, TaskEntity task, List<PropertyChange> changes) {
            if (!UserOperationLogEntry.OPERATION_TYPE_COMPLETE.equals(operation)) {
                super.logTaskOperations(operation, task, changes);
            }
        }
    }

    /** A job has an incident when, and only when, no attempt is left to it. */
    private static final class IncidentsOfFailedJobs extends DefaultIncidentHandler {

        IncidentsOfFailedJobs() {
            super(Incident.FAILED_JOB_HANDLER_TYPE);
        }

        @Override
        protected void removeIncident(IncidentContext context, boolean resolved) {
            JobEntity job = Context.getCommandContext()
                    .getDbEntityManager()
                    .getCachedEntity(JobEntity.class, context.getConfiguration());
            if (job == null || job.getRetries() == 0) {
                super.removeIncident(context, resolved);
            }
        }
    }

    private record Factory(Class<?> type, Supplier<Session> manager) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return manager.get();
        }
    }
}
