package cn.gov.shuozhou.data.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often the read API may be asked: by each token, and by each address with none or with one that does not open. Each node counts
 * for itself; what is forgotten only lets somebody ask a little more.
 */
@Component
class TokenLimits {

    private static final int MOST_REMEMBERED = 10_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Cache<Long, Bucket> tokens = remembered();
    private final Cache<String, Bucket> addresses = remembered();
    private final int requests;
    private final int wrongTokens;
    private final TimeMeter time;

    TokenLimits(
            @Value("${app.read-api.requests-per-minute:60}") int requests,
            @Value("${app.read-api.wrong-tokens-per-minute:10}") int wrongTokens,
            Clock clock) {
        this.requests = requests;
        this.wrongTokens = wrongTokens;
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

    private static <K> Cache<K, Bucket> remembered() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(MINUTE.multipliedBy(2))
                .build();
    }

    int requestsPerMinute() {
        return requests;
    }

    /** Counts a request with a valid token. */
    ConsumptionProbe request(long tokenId) {
        return tokens.get(tokenId, id -> bucket(requests)).tryConsumeAndReturnRemaining(1);
    }

    /** Counts a request without a token, or with one that opens nothing from there. */
    ConsumptionProbe wrongToken(String address) {
        return addresses.get(address, from -> bucket(wrongTokens)).tryConsumeAndReturnRemaining(1);
    }

    private Bucket bucket(int perMinute) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build();
    }
}
