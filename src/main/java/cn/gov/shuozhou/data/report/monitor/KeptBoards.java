package cn.gov.shuozhou.data.report.monitor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The monitor as it was counted within the last seconds, so that everybody who looks at half past eight is served by one
 * count. The page says as of when.
 */
@Component
class KeptBoards {

    /** More than there are departments. */
    private static final int MOST = 1_000;

    private final Monitor monitor;
    private final Cache<MonitorScope, Board> boards;

    /** @param kept how long; zero counts anew each time */
    KeptBoards(Monitor monitor, @Value("${app.monitor.kept:5s}") Duration kept) {
        this.monitor = monitor;
        this.boards =
                Caffeine.newBuilder().expireAfterWrite(kept).maximumSize(MOST).build();
    }

    Board board(MonitorScope scope) {
        return boards.get(scope, monitor::board);
    }
}
