package cn.gov.shuozhou.data;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flywaydb.core.Flyway;

/**
 * The database of which all others of a run are copies: the engine's tables and ours, made by the engine and by Flyway as
 * at a first start. That an application makes them itself is shown by the nodes that start on an empty one.
 */
final class MigratedDatabase {

    static final String NAME = made("migrated");

    private MigratedDatabase() {}

    private static String made(String name) {
        TestDatabase.create(name);
        var database = TestDatabase.database(name);
        new StandaloneProcessEngineConfiguration()
                .setDataSource(database)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setHistory(ProcessEngineConfiguration.HISTORY_FULL)
                .buildProcessEngine()
                .close();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/vendor/postgresql")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        return name;
    }
}
