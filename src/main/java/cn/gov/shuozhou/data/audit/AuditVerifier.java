package cn.gov.shuozhou.data.audit;

import cn.gov.shuozhou.data.audit.AuditChain.Link;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Walks the chain from its beginning and says where it is broken first. Nodes may go on writing meanwhile. */
@Component
@Article("第二十七条")
class AuditVerifier {

    private static final int AT_ONCE = 1_000;

    /** Entries are sealed within seconds; an entry that waits longer was written by somebody else, or sealing has stopped. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final AuditChain chain;
    private final Clock clock;

    AuditVerifier(AuditChain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    /** Sees the trail as it is at one moment, however long it takes. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify() {
        ChainHead head = chain.head();
        long position = head.prunedPosition();
        String hash = head.prunedHash();
        var begin = new ChainBegin(head);
        List<Link> links = chain.after(position, AT_ONCE);
        while (!links.isEmpty()) {
            for (Link link : links) {
                Optional<String> finding = finding(link, position + 1, hash);
                if (finding.isPresent()) {
                    return new Verification(position - head.prunedPosition(), head, finding.get());
                }
                position++;
                hash = link.hash();
                link.entry().ifPresent(begin::follow);
            }
            links = chain.after(position, AT_ONCE);
        }
        chain.unsealed(AT_ONCE).forEach(waiting -> begin.follow(waiting.entry()));
        String finding = begin.finding();
        return new Verification(
                position - head.prunedPosition(), head, finding.isEmpty() ? ending(head, position, hash) : finding);
    }

    private static Optional<String> finding(Link link, long expected, String previous) {
        if (link.position() != expected) {
            return Optional.of("缺少位置 %d 至 %d 的记录。".formatted(expected, link.position() - 1));
        }
        if (link.entry().isEmpty()) {
            return Optional.of("位置 %d 的记录（编号 %d）已被删除。".formatted(expected, link.entryId()));
        }
        String hash = ChainHash.of(
                link.version(), previous, expected, link.entryId(), link.entry().get());
        return hash.equals(link.hash())
                ? Optional.empty()
                : Optional.of("位置 %d 的记录（编号 %d）与其校验值不符，该记录、其校验值或其位置被改动过。".formatted(expected, link.entryId()));
    }

    private String ending(ChainHead head, long position, String hash) {
        if (position != head.position() || !hash.equals(head.hash())) {
            return "链的末位应为 %d，实际为 %d，末尾的记录被删除、增加或改动过。".formatted(head.position(), position);
        }
        return chain.unsealedSince(clock.instant().minus(LONGEST_WAIT))
                .map(id -> "编号 %d 的记录一分钟后仍未入链，不是由本系统写入的，或者入链已停止。".formatted(id))
                .orElse("");
    }

    /**
     * Whether the chain still goes through a place that was noted earlier; finds what was cut off the end, too.
     *
     * @throws RequestRejected invalid, when the hash is not one
     */
    @Transactional(readOnly = true)
    public boolean passesThrough(long position, String hash) {
        String noted = hash.strip().toLowerCase(Locale.ROOT);
        if (position < 1 || !noted.matches("[0-9a-f]{64}")) {
            throw RequestRejected.invalid("hash", "位置应为正整数，校验值应为 64 位十六进制数。请照当时记下的原样填写。");
        }
        ChainHead head = chain.head();
        if (position == head.prunedPosition()) {
            return noted.equals(head.prunedHash());
        }
        if (position < head.prunedPosition()) {
            throw RequestRejected.invalid("position", "位置 %d 的记录已按保存期限清理，无从核对。请填写较近的位置。".formatted(position));
        }
        return chain.hashAt(position).filter(noted::equals).isPresent();
    }
}
