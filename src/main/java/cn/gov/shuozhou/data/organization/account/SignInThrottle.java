package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.organization.account.SignInThrottleMapper.Tries;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down the guessing of passwords. A try is counted before the password is looked at, in a transaction of its own,
 * so that neither many tries at once nor a rollback get past the count. A name that nobody has is treated like any
 * other: being locked does not tell that an account exists.
 */
@Component
public class SignInThrottle {

    public static final int LONGEST_PASSWORD = 128;

    static final int WAIT_AT = 5;
    static final int LOCK_AT = 10;

    /** One office shares one address, so it may err more often than one name. */
    static final int ADDRESS_LOCK_AT = 60;

    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final Duration LOCK = Duration.ofMinutes(30);
    private static final Duration ADDRESS_WINDOW = Duration.ofMinutes(15);

    /** The answer to an attempt. */
    public enum Verdict {
        GO(""),
        WAIT("登录尝试过于频繁。请等待 1 分钟后再试。"),
        LOCKED("连续输错口令次数过多，该用户名已锁定 30 分钟。请稍后再试，或联系安全管理员解锁。"),
        ADDRESS_BLOCKED("来自您所在网络的登录失败次数过多。请等待 15 分钟后再试，或联系安全管理员。");

        private final String sentence;

        Verdict(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    private final SignInThrottleMapper mapper;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignInThrottle(SignInThrottleMapper mapper, PlatformTransactionManager transactions, Clock clock) {
        this.mapper = mapper;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Counts a try with this name; whoever then finds the password right must say {@link #succeeded(String)}. */
    public Verdict begin(String name) {
        String id = key("name", name);
        if (counted(id, WAIT_AT, WAIT, LOCK_AT, LOCK, LOCK)) {
            return Verdict.GO;
        }
        return state(name);
    }

    /** As {@link #begin(String)}, and counts the try for the address that it comes from. */
    public Verdict begin(String name, String address) {
        String id = key("address", address);
        if (!counted(id, ADDRESS_LOCK_AT, ADDRESS_WINDOW, ADDRESS_LOCK_AT, ADDRESS_WINDOW, ADDRESS_WINDOW)) {
            return Verdict.ADDRESS_BLOCKED;
        }
        return begin(name);
    }

    public void succeeded(String name) {
        transaction.executeWithoutResult(status -> mapper.forget(key("name", name)));
    }

    public void succeeded(String name, String address) {
        succeeded(name);
        transaction.executeWithoutResult(status -> mapper.takeBack(key("address", address)));
    }

    /** Whether a sign-in with this name is allowed now. */
    Verdict state(String name) {
        Tries tries = mapper.tries(key("name", name));
        if (tries == null || !tries.blockedAt(LocalDateTime.now(clock))) {
            return Verdict.GO;
        }
        return tries.failures() >= LOCK_AT ? Verdict.LOCKED : Verdict.WAIT;
    }

    /** The names among these whose sign-ins are blocked now. */
    List<String> blocked(Collection<String> names) {
        Set<String> keys = Set.copyOf(mapper.blocked(LocalDateTime.now(clock)));
        return names.stream().filter(name -> keys.contains(key("name", name))).toList();
    }

    private boolean counted(String id, int waitAt, Duration wait, int lockAt, Duration lock, Duration memory) {
        LocalDateTime now = LocalDateTime.now(clock);
        if (count(id, now, waitAt, wait, lockAt, lock, memory)) {
            return true;
        }
        if (mapper.tries(id) != null) {
            return false;
        }
        try {
            transaction.executeWithoutResult(status -> {
                mapper.forgetBefore(now.minusDays(1));
                mapper.insert(id, now);
            });
            return true;
        } catch (DuplicateKeyException anotherWasFaster) {
            return count(id, now, waitAt, wait, lockAt, lock, memory);
        }
    }

    private boolean count(
            String id, LocalDateTime now, int waitAt, Duration wait, int lockAt, Duration lock, Duration memory) {
        return Boolean.TRUE.equals(transaction.execute(status ->
                mapper.count(id, now, now.minus(memory), waitAt, now.plus(wait), lockAt, now.plus(lock)) > 0));
    }

    private static String key(String kind, String value) {
        try {
            byte[] text = (kind + ":" + value.strip().toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
