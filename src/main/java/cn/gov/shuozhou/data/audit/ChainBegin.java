package cn.gov.shuozhou.data.audit;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the chain begins now: with its first entry ever, or after a part that was ended in time. Whoever owns the
 * database could move the beginning; the entries that follow have to tell of it.
 */
final class ChainBegin {

    private final ChainHead head;

    @Nullable
    private Instant first;

    private String finding;

    ChainBegin(ChainHead head) {
        this.head = head;
        this.finding = head.prunedPosition() == 0 ? "" : "位置 %d 以前的记录不见了，没有清理它们的记录。".formatted(head.prunedPosition());
    }

    /** Looks at the entries that are still there, in their order. */
    void follow(Entry entry) {
        Instant next = first == null ? entry.happenedAt() : first;
        first = next;
        Optional<Pruning> pruning = Pruning.of(entry).filter(told -> told.explains(head));
        pruning.ifPresent(told -> finding = told.finding(entry.happenedAt(), next));
    }

    /** What is wrong; empty if nothing is. */
    String finding() {
        return finding;
    }
}
