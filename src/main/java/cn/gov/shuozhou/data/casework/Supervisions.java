package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Outcome;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The limit of those who supervise: it runs while a task of a case that has exceeded a limit waits for them. */
@Service
@Transactional
public class Supervisions {

    private final Overdues overdues;
    private final Clocks clocks;
    private final Clock clock;

    Supervisions(Overdues overdues, Clocks clocks, Clock clock) {
        this.overdues = overdues;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Something more waits for them; a limit that runs already goes on. */
    public void begin(String caseNumber, String limitKey) {
        if (clocks.running(caseNumber, limitKey).isEmpty()) {
            clocks.start(caseNumber, limitKey, LocalDate.now(clock));
        }
    }

    /** The last task has been done; nothing when the case was begun before there was such a limit. */
    public void end(String caseNumber, String limitKey) {
        clocks.running(caseNumber, limitKey).ifPresent(running -> clocks.stop(caseNumber, limitKey));
    }

    /** What they were to supervise proved not overdue: nothing was owed, so nobody is late with it. */
    public void cancel(String caseNumber, String limitKey, String reason) {
        clocks.running(caseNumber, limitKey).ifPresent(running -> {
            clocks.stopByLastDay(caseNumber, limitKey, Outcome.WITHDRAWN);
            overdues.voidRow(running, reason);
        });
    }
}
