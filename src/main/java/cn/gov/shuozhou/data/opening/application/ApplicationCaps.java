package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How often the public may send forms and try query codes: by address, by identity, by form and altogether. Each node counts
 * for itself; what is forgotten only lets somebody try a little more.
 */
@Component
class ApplicationCaps {

    private static final int MOST_REMEMBERED = 20_000;
    private static final String ALL = "all";

    /** Times the hourly cap that are kept for addresses from which nothing was taken within the hour. */
    private static final int RESERVE = 4;

    /** Seconds after which somebody may try again who has sent too much. */
    private static final long LATER = 60;

    private static final String IDENTITY_FULL = "同一申请人今天提交的申请已达上限。请明天再提交，或者在一份申请里写明所需的数据。";
    private static final String ADDRESS_FULL = "从同一网络地址提交的申请已达上限，请稍后再提交。";
    private static final String CODES_FULL = "查询过于频繁，请稍后再试。";

    private final Cap sendings;
    private final Cap triesOfForm;
    private final Cap ofAddress;
    private final Cap ofIdentity;
    private final Cap altogether;
    private final Cap firstOfAddress;
    private final Cap reserve;
    private final Cap wrongCodes;
    private final Cap wrongCodesAltogether;

    ApplicationCaps(ApplicationSettings settings, Clock clock) {
        TimeMeter time = new WallClock(clock);
        sendings = new Cap(settings.sendingsPerMinute(), Duration.ofMinutes(1), time);
        triesOfForm = new Cap(settings.triesPerForm(), Duration.ofHours(1), time);
        ofAddress = new Cap(settings.applicationsPerAddress(), Duration.ofHours(1), time);
        ofIdentity = new Cap(settings.applicationsPerIdentity(), Duration.ofDays(1), time);
        altogether = new Cap(settings.applicationsPerHour(), Duration.ofHours(1), time);
        firstOfAddress = new Cap(1, Duration.ofHours(1), time);
        reserve = new Cap(RESERVE * settings.applicationsPerHour(), Duration.ofHours(1), time);
        wrongCodes = new Cap(settings.wrongCodesPerMinute(), Duration.ofMinutes(1), time);
        wrongCodesAltogether = new Cap(settings.wrongCodesPerHour(), Duration.ofHours(1), time);
    }

    /** Something is sent from the address, whatever it is. */
    void sent(String address) {
        sendings.take(address, "提交得太频繁，请稍后再试。已填写的内容没有提交。");
    }

    /** The same form is sent once more. */
    void tried(String formKey) {
        triesOfForm.take(formKey, "这张表单提交的次数过多。请稍后重新打开申请页面填写。");
    }

    /**
     * A sound application is to be stored; nothing is counted when one of the caps is reached. When all together have
     * reached theirs, an address from which nothing was taken within the hour is still served: who floods has had its turn.
     */
    void applied(String address, String identity) {
        ofIdentity.require(identity, IDENTITY_FULL);
        ofAddress.require(address, ADDRESS_FULL);
        boolean first = firstOfAddress.left(address);
        (first && !altogether.left(ALL) ? reserve : altogether).take(ALL, "目前申请较多，暂时不能接收。请稍后再提交。");
        if (first) {
            firstOfAddress.take(address, ADDRESS_FULL);
        }
        ofIdentity.take(identity, IDENTITY_FULL);
        ofAddress.take(address, ADDRESS_FULL);
    }

    /** Before a number and a code are looked at: only wrong ones have been counted. */
    void requireMayTry(String address) {
        wrongCodes.require(address, CODES_FULL);
        wrongCodesAltogether.require(ALL, CODES_FULL);
    }

    void wrongCode(String address) {
        wrongCodes.take(address, CODES_FULL);
        wrongCodesAltogether.take(ALL, CODES_FULL);
    }

    /** Begins all counts anew. */
    void forget() {
        Stream.of(
                        sendings,
                        triesOfForm,
                        ofAddress,
                        ofIdentity,
                        altogether,
                        firstOfAddress,
                        reserve,
                        wrongCodes,
                        wrongCodesAltogether)
                .forEach(Cap::forget);
    }

    /** So many in a span of time, for each of many. */
    private static final class Cap {

        private final Cache<String, Bucket> buckets;
        private final int most;
        private final Duration span;
        private final TimeMeter time;

        Cap(int most, Duration span, TimeMeter time) {
            this.most = most;
            this.span = span;
            this.time = time;
            this.buckets = Caffeine.newBuilder()
                    .maximumSize(MOST_REMEMBERED)
                    .expireAfterAccess(span.multipliedBy(2))
                    .build();
        }

        void forget() {
            buckets.invalidateAll();
        }

        void take(String key, String sentence) {
            if (!bucket(key).tryConsume(1)) {
                throw tooMany(sentence);
            }
        }

        void require(String key, String sentence) {
            if (!left(key)) {
                throw tooMany(sentence);
            }
        }

        boolean left(String key) {
            return bucket(key).getAvailableTokens() > 0;
        }

        private Bucket bucket(String key) {
            return buckets.get(
                    key,
                    any -> Bucket.builder()
                            .withCustomTimePrecision(time)
                            .addLimit(limit -> limit.capacity(most).refillGreedy(most, span))
                            .build());
        }

        private static RequestRejected tooMany(String sentence) {
            return RequestRejected.tooMany("", sentence, LATER);
        }
    }

    /** The application's clock, which the demo and tests move. */
    private record WallClock(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
