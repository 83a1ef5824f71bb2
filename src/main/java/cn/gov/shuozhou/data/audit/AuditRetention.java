package cn.gov.shuozhou.data.audit;

import cn.gov.shuozhou.data.regulation.Article;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long the trail is kept: at least six months (网络安全法第二十一条第三项), three years unless told otherwise. */
@Component
@Article("第二十七条")
public class AuditRetention {

    private static final Period SHORTEST = Period.ofMonths(6);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Period kept;
    private final AuditChain chain;
    private final SystemActs acts;

    AuditRetention(@Value("${app.audit.retention:P3Y}") Period kept, AuditChain chain, SystemActs acts) {
        if (!isLongEnough(kept)) {
            throw new RetentionTooShort(kept);
        }
        this.kept = kept;
        this.chain = chain;
        this.acts = acts;
    }

    /** Whether the law allows to keep the trail for this time only. */
    public static boolean isLongEnough(Period kept) {
        return !LocalDate.EPOCH.plus(kept).isBefore(LocalDate.EPOCH.plus(SHORTEST));
    }

    /** The first moment at which the law lets an entry go that happened then. */
    static Instant leastKeptUntil(Instant happenedAt) {
        return happenedAt.atZone(ZONE).plus(SHORTEST).toInstant();
    }

    /** Ends the trail's oldest part whose time has come; its last hash stays, so that what follows can be verified. */
    @Transactional
    public void prune() {
        ChainHead head = chain.lockedHead();
        Optional<Long> last =
                chain.lastBefore(chain.now().atZone(ZONE).minus(kept).toInstant());
        last.ifPresent(position -> {
            Pruning pruning = chain.pruning(head.prunedPosition() + 1, position);
            chain.prune(position, pruning.hash());
            acts.done(Pruning.ACT, "", pruning.object(), pruning.detail(kept));
        });
    }
}
