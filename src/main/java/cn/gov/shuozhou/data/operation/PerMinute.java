package cn.gov.shuozhou.data.operation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How often each of many may ask in a minute. Each node counts for itself; what is forgotten only lets somebody ask a little
 * more.
 *
 * @param <K> what tells them apart
 */
public final class PerMinute<K> {

    private static final int MOST_REMEMBERED = 10_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Cache<K, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .build();

    private final int most;
    private final TimeMeter time;

    public PerMinute(int most, Clock clock) {
        this.most = most;
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    public int most() {
        return most;
    }

    /** Counts one request. */
    public ConsumptionProbe count(K who) {
        return buckets.get(
                        who,
                        any -> Bucket.builder()
                                .withCustomTimePrecision(time)
                                .addLimit(limit -> limit.capacity(most).refillGreedy(most, MINUTE))
                                .build())
                .tryConsumeAndReturnRemaining(1);
    }

    /** After how many seconds somebody who was refused may ask again. */
    public static long secondsToWait(ConsumptionProbe refused) {
        return TimeUnit.NANOSECONDS.toSeconds(refused.getNanosToWaitForRefill()) + 1;
    }
}
