package cn.gov.shuozhou.data.audit;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what the system does by itself, in the transaction in which it does it. */
@Component
public class SystemActs {

    private static final String SYSTEM = "系统";

    private final AuditEntries entries;
    private final Clock clock;

    SystemActs(AuditEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** The system has acted on a case. */
    @Transactional
    public void done(String act, String caseNumber) {
        done(act, caseNumber, "", "");
    }

    @Transactional
    void done(String act, String caseNumber, String object, String detail) {
        entries.add(new Entry(clock.instant(), "", SYSTEM, "", "", act, caseNumber, object, "", Result.DONE, detail));
    }
}
