package cn.gov.shuozhou.data.audit;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One request that acts on several cases, each on its own: each has an entry of its own, done or refused. */
@Component
public class PartialActs {

    private final AuditEntries entries;

    PartialActs(AuditEntries entries) {
        this.entries = entries;
    }

    /**
     * Acts on one of them.
     *
     * @param work carries it out in a transaction of its own
     */
    public void act(String name, String caseNumber, Runnable work) {
        Optional<PendingAct> whole = AuditTrail.current();
        if (whole.isEmpty()) {
            work.run();
            return;
        }
        PendingAct part = whole.get().part(name);
        part.concerns(caseNumber);
        AuditTrail.begin(part);
        try {
            work.run();
        } catch (RequestRejected refusal) {
            part.refuse(refusal.problems().stream().map(Problem::sentence).toList());
            entries.add(part.ended(Result.REFUSED, name, ""));
            throw refusal;
        } finally {
            AuditTrail.begin(whole.get());
        }
    }
}
