package cn.gov.shuozhou.data.audit;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps people who have not signed in from filling the trail, whose rows nobody can take out for six months: of each
 * address so many refusals a minute have their own entries, one entry counts the others. Each node counts for itself.
 */
@Component
class AnonymousRejectionLimiter {

    static final int SINGLY = 20;

    /** A sender with a whole IPv6 network has more addresses than there is memory: what comes later shares one count. */
    static final int ADDRESSES = 1_000;

    /** Entries in a minute for all of them together: a flood from many addresses is told by its sums. */
    static final int ALTOGETHER = 2_000;

    private static final String OTHERS = "其他地址";

    private final AuditEntries entries;
    private final Clock clock;
    private Map<String, Count> seen = new HashMap<>();
    private int entered;

    /**
     * Of one address in this minute.
     *
     * @param further those without an entry of their own
     */
    private record Count(int singly, int further) {

        Count plus(Count other) {
            return new Count(singly + other.singly, further + other.further);
        }
    }

    AnonymousRejectionLimiter(AuditEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** Records the refusal, or only counts it when this address already has its number of entries. */
    void refused(Entry refusal) {
        if (isEntered(refusal.address())) {
            entries.add(refusal);
        }
    }

    private synchronized boolean isEntered(String address) {
        String key = seen.containsKey(address) || seen.size() < ADDRESSES ? address : OTHERS;
        int singly = seen.getOrDefault(key, new Count(0, 0)).singly();
        boolean single = singly < SINGLY && entered < ALTOGETHER;
        seen.merge(key, single ? new Count(1, 0) : new Count(0, 1), Count::plus);
        entered += single ? 1 : 0;
        return single;
    }

    /** Also when the node stops: what has been counted is not forgotten. */
    @PreDestroy
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void minuteHasPassed() {
        Map<String, Integer> past = take();
        while (!past.isEmpty()) {
            Map.Entry<String, Integer> next = past.entrySet().iterator().next();
            try {
                entries.add(sum(next.getKey(), next.getValue()));
            } catch (RuntimeException unwritten) {
                giveBack(past);
                throw unwritten;
            }
            past.remove(next.getKey());
        }
    }

    private synchronized Map<String, Integer> take() {
        Map<String, Integer> past = new HashMap<>();
        seen.forEach((address, count) -> past.merge(address, count.further(), Integer::sum));
        past.values().removeIf(further -> further == 0);
        seen = new HashMap<>();
        entered = 0;
        return past;
    }

    private synchronized void giveBack(Map<String, Integer> past) {
        past.forEach((address, further) -> seen.merge(address, new Count(0, further), Count::plus));
    }

    private Entry sum(String address, int times) {
        return new Entry(
                clock.instant(),
                "",
                PendingAct.NOBODY,
                "",
                address,
                "未登录的请求",
                "",
                "",
                "",
                Result.REFUSED,
                "另有 %d 次请求在一分钟内被拒绝，来自同一地址，不再逐条记录。".formatted(times));
    }
}
