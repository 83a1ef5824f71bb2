package cn.gov.shuozhou.data.operation;

import java.util.Optional;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Every node runs the same schedule. What must be done once carries {@code @SchedulerLock}: the lock is a row, its time
 * the database's, so that a node with a wrong clock neither holds it for ever nor takes it too soon. While its clock is wrong it gets no
 * lock at all: it would let things run out that have not, and tell people of it.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableSchedulerLock(defaultLockAtMostFor = "PT10M")
class ScheduledWork {

    @Bean
    LockProvider locks(DataSource dataSource, NodeClock clock) {
        LockProvider rows = new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(new JdbcTemplate(dataSource))
                .usingDbTime()
                .build());
        return lock -> clock.isRight() ? rows.lock(lock) : Optional.empty();
    }
}
