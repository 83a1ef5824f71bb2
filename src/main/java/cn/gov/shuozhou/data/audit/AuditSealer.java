package cn.gov.shuozhou.data.audit;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives committed entries their places in the chain. One node at a time, by the lock on the head; business transactions
 * never wait for it.
 */
@Component
class AuditSealer {

    private static final int AT_ONCE = 500;

    private final AuditChain chain;

    AuditSealer(AuditChain chain) {
        this.chain = chain;
    }

    /** Seals the next entries; returns whether there may be more. */
    @Transactional
    public boolean seal() {
        ChainHead head = chain.lockedHead();
        List<ChainedEntry> waiting = chain.unsealed(AT_ONCE);
        long position = head.position();
        String hash = head.hash();
        Instant now = chain.now();
        for (ChainedEntry next : waiting) {
            position++;
            hash = ChainHash.of(ChainHash.VERSION, hash, position, next.id(), next.entry());
            chain.seal(position, next.id(), hash, now);
        }
        if (!waiting.isEmpty()) {
            chain.moveHead(position, hash);
        }
        return waiting.size() == AT_ONCE;
    }
}
