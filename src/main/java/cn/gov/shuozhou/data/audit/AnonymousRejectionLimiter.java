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

    private static final String OTHERS = "其他地址";

    private final AuditEntries entries;
    private final Clock clock;
    private Map<String, Integer> seen = new HashMap<>();

    AnonymousRejectionLimiter(AuditEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** Records the refusal, or only counts it when this address already has its number of entries. */
    void refused(Entry refusal) {
        if (count(refusal.address()) <= SINGLY) {
            entries.add(refusal);
        }
    }

    private synchronized int count(String address) {
        String key = seen.containsKey(address) || seen.size() < ADDRESSES ? address : OTHERS;
        return seen.merge(key, 1, Integer::sum);
    }

    /** Also when the node stops: what has been counted is not forgotten. */
    @PreDestroy
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void minuteHasPassed() {
        Map<String, Integer> past = take();
        past.values().removeIf(times -> times <= SINGLY);
        while (!past.isEmpty()) {
            Map.Entry<String, Integer> next = past.entrySet().iterator().next();
            try {
                entries.add(sum(next.getKey(), next.getValue() - SINGLY));
            } catch (RuntimeException unwritten) {
                giveBack(past);
                throw unwritten;
            }
            past.remove(next.getKey());
        }
    }

    private synchronized Map<String, Integer> take() {
        Map<String, Integer> past = seen;
        seen = new HashMap<>();
        return past;
    }

    private synchronized void giveBack(Map<String, Integer> past) {
        past.forEach((address, times) -> seen.merge(address, times, Integer::sum));
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
