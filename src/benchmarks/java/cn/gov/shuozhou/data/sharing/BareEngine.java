package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.benchmark.CountedStatements;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;

/** Camunda alone, with the very model of 有条件共享 and delegates that do nothing. */
final class BareEngine implements AutoCloseable {

    private static final List<String> DELEGATES = List.of(
            "closeLapsed",
            "closeRefused",
            "closeResourceGone",
            "closeWithdrawn",
            "deliverRefusal",
            "grantAccess",
            "notifyRequester",
            "recordOverdue",
            "refuseByRegister",
            "relayUrge",
            "requestSupplement",
            "resumeAnswerClock",
            "startAnswerClock",
            "warnProvider");

    private final ProcessEngine engine;
    private final HikariDataSource pool;
    final CountedStatements statements;

    /** On a database of its own kind beside the application's: in memory, or a schema of the same server. */
    BareEngine(HikariDataSource application) {
        pool = new HikariDataSource();
        pool.setMaximumPoolSize(application.getMaximumPoolSize());
        if (application.getJdbcUrl().startsWith("jdbc:h2")) {
            pool.setJdbcUrl("jdbc:h2:mem:bare;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512");
            pool.setUsername("sa");
        } else {
            pool.setJdbcUrl(application.getJdbcUrl());
            pool.setUsername(application.getUsername());
            pool.setPassword(application.getPassword());
            pool.setConnectionInitSql("create schema if not exists bare");
            pool.setSchema("bare");
            pool.setDataSourceProperties(application.getDataSourceProperties());
        }
        statements = new CountedStatements(pool);
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(statements);
        if (pool.getSchema() != null) {
            configuration.setDatabaseSchema(pool.getSchema());
            configuration.setDatabaseTablePrefix(pool.getSchema() + ".");
        }
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(beans());
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/conditional-sharing.bpmn")
                .addClasspathResource("processes/access-route.dmn")
                .deploy();
    }

    private static Map<Object, Object> beans() {
        Map<Object, Object> beans = new HashMap<>();
        JavaDelegate nothing = execution -> {};
        DELEGATES.forEach(name -> beans.put(name + "Delegate", nothing));
        beans.put("clocks", new FarAway());
        return beans;
    }

    /** From the start to the end, as one case that is agreed to. */
    void runCase(String number) {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        ConditionalSharingProcess.KEY,
                        number,
                        Map.of(
                                "handlingDepartment", "civil-affairs",
                                "resourceName", "婚姻登记信息",
                                "requesterName", "朔州市人力资源和社会保障局",
                                "unconditional", false,
                                "toDecide", true,
                                "excluded", false,
                                "enterprise", false,
                                "dataReady", true,
                                "awaited", false,
                                "onward", false))
                .getId();
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        engine.getTaskService().complete(task, Map.of("answer", "AGREE", "dataReady", true));
        Job telling = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .messages()
                .singleResult();
        engine.getManagementService().executeJob(telling.getId());
    }

    long ended() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .finished()
                .count();
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }

    /** Deadlines that nobody has counted. */
    public static final class FarAway {

        public Date warningAt(DelegateExecution execution, String limit) {
            return Date.from(Instant.now().plus(30, ChronoUnit.DAYS));
        }

        public Date dueAt(DelegateExecution execution, String limit) {
            return warningAt(execution, limit);
        }

        public Date lastMomentOf(DelegateExecution execution, String limit) {
            return warningAt(execution, limit);
        }
    }
}
