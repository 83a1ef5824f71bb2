package cn.gov.shuozhou.data.security;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** Removes sessions that have run out; one node does it for all. */
@Component
class SessionCleanUp {

    private final JdbcIndexedSessionRepository sessions;

    SessionCleanUp(@Lazy JdbcIndexedSessionRepository sessions) {
        this.sessions = sessions;
    }

    @Scheduled(cron = "30 */5 * * * *")
    @SchedulerLock(name = "session-clean-up", lockAtLeastFor = "PT1M")
    void removeExpired() {
        sessions.cleanUpExpiredSessions();
    }
}
