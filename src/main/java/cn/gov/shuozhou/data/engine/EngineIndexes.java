package cn.gov.shuozhou.data.engine;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Indexes that the engine's own tables lack for what Tasklist asks most: a department's open tasks that one of its groups
 * may do. The engine makes its tables itself, so they cannot be part of our migrations.
 */
@Component
@Order(0)
class EngineIndexes implements ApplicationRunner {

    private final JdbcTemplate jdbc;

    EngineIndexes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        jdbc.execute("create index if not exists own_idx_candidates_of_task "
                + "on act_ru_identitylink (task_id_, type_, group_id_)");
    }
}
