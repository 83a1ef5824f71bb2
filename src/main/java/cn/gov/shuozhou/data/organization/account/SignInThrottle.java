package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.audit.AuditTrail;
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
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down the guessing of passwords. A try is counted before the password is looked at, in a transaction of its own,
 * so that neither many tries at once nor a rollback get past the count. Tries are counted by name and address together, so
 * that a stranger does not lock out whoever bears the name; a known device counts for itself and is not held up by others.
 * A name that nobody has is treated like any other: being locked does not tell that an account exists.
 */
@Component
public class SignInThrottle {

    public static final int LONGEST_PASSWORD = 128;

    static final int WAIT_AT = 5;
    static final int LOCK_AT = 10;

    /** Of all addresses together, for a guesser who has many; known devices pass all the same. */
    static final int NAME_LOCK_AT = 100;

    /** One office shares one address, so it may err more often than one name. */
    static final int ADDRESS_LOCK_AT = 60;

    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final Duration LOCK = Duration.ofMinutes(30);
    private static final Duration ADDRESS_WINDOW = Duration.ofMinutes(15);

    /** The answer to an attempt. */
    public enum Admission {
        GO("", Duration.ZERO),
        WAIT("登录尝试过于频繁。请等待 1 分钟后再试。", SignInThrottle.WAIT),
        LOCKED("连续输错口令次数过多，该用户名已锁定 30 分钟。请稍后再试，或联系安全管理员解锁。", LOCK),
        ADDRESS_BLOCKED("来自您所在网络的登录失败次数过多。请等待 15 分钟后再试，或联系安全管理员。", ADDRESS_WINDOW);

        private final String sentence;
        private final Duration wait;

        Admission(String sentence, Duration wait) {
            this.sentence = sentence;
            this.wait = wait;
        }

        public String sentence() {
            return sentence;
        }

        long secondsToWait() {
            return wait.toSeconds();
        }
    }

    private final SignInThrottleMapper mapper;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignInThrottle(SignInThrottleMapper mapper, PlatformTransactionManager transactions, Clock clock) {
        this.mapper = mapper;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        // A try that is counted is not yet the act.
        this.transaction.setName(AuditTrail.UPKEEP);
        this.clock = clock;
    }

    /** Counts a try of somebody who has signed in to give the own password; whoever finds it right says {@link #succeeded(String)}. */
    public Admission begin(String name) {
        return counted(Counter.own(name)) ? Admission.GO : state(name);
    }

    /**
     * Counts a try to sign in; whoever then finds the password right says {@link #succeeded(String, String, String)}.
     *
     * @param device one that is known to belong to the account; empty for any other
     */
    public Admission begin(String name, String address, String device) {
        if (!device.isEmpty()) {
            return counted(Counter.device(name, device)) ? Admission.GO : verdict(Counter.device(name, device));
        }
        if (!counted(Counter.address(address))) {
            return Admission.ADDRESS_BLOCKED;
        }
        Counter here = Counter.nameAt(name, address);
        if (!counted(here)) {
            return verdict(here);
        }
        return counted(Counter.name(name)) ? Admission.GO : Admission.LOCKED;
    }

    public void succeeded(String name) {
        transaction.executeWithoutResult(
                status -> mapper.forget(Counter.own(name).id()));
    }

    public void succeeded(String name, String address, String device) {
        transaction.executeWithoutResult(status -> {
            if (device.isEmpty()) {
                mapper.forget(Counter.nameAt(name, address).id());
                mapper.takeBack(Counter.name(name).id());
                mapper.takeBack(Counter.address(address).id());
            } else {
                mapper.forget(Counter.device(name, device).id());
            }
        });
    }

    /** Lets tries with this name be looked at again, from wherever they come. */
    void unlock(String name) {
        transaction.executeWithoutResult(status -> mapper.forgetName(Counter.hash(name)));
    }

    /** Whether there is anything from where a try with this name would not be looked at now. */
    Admission state(String name) {
        Integer failures = mapper.failuresOfBlocked(Counter.hash(name), LocalDateTime.now(clock));
        if (failures == null) {
            return Admission.GO;
        }
        return failures >= LOCK_AT ? Admission.LOCKED : Admission.WAIT;
    }

    /** Those of the names for which there is such a place. */
    List<String> blocked(Collection<String> names) {
        Set<String> keys = Set.copyOf(mapper.blocked(LocalDateTime.now(clock)));
        return names.stream().filter(name -> keys.contains(Counter.hash(name))).toList();
    }

    private Admission verdict(Counter counter) {
        Tries tries = mapper.tries(counter.id());
        return tries != null && tries.failures() >= LOCK_AT ? Admission.LOCKED : Admission.WAIT;
    }

    private boolean counted(Counter counter) {
        LocalDateTime now = LocalDateTime.now(clock);
        if (count(counter, now)) {
            return true;
        }
        if (mapper.tries(counter.id()) != null) {
            return false;
        }
        try {
            transaction.executeWithoutResult(status -> {
                mapper.forgetBefore(now.minusDays(1));
                mapper.insert(counter.id(), counter.nameId(), now);
            });
            return true;
        } catch (DuplicateKeyException anotherWasFaster) {
            return count(counter, now);
        }
    }

    private boolean count(Counter counter, LocalDateTime now) {
        return Boolean.TRUE.equals(transaction.execute(status -> mapper.count(
                        counter.id(),
                        now,
                        now.minus(counter.memory()),
                        counter.waitAt(),
                        now.plus(WAIT),
                        counter.lockAt(),
                        now.plus(counter.memory()))
                > 0));
    }

    /**
     * One count of failures.
     *
     * @param id a hash, since people type passwords into the field of the name
     * @param nameId whose sign-in it is; null for an address
     * @param memory for how long failures count together, and for how long they lock
     */
    private record Counter(String id, @Nullable String nameId, int waitAt, int lockAt, Duration memory) {

        static Counter own(String name) {
            return ofName(hash("own:" + folded(name)), name);
        }

        static Counter device(String name, String device) {
            return ofName(hash("device:" + device + ":" + folded(name)), name);
        }

        static Counter nameAt(String name, String address) {
            return ofName(hash("name:" + address + ":" + folded(name)), name);
        }

        static Counter name(String name) {
            return new Counter(hash(name), hash(name), NAME_LOCK_AT, NAME_LOCK_AT, LOCK);
        }

        static Counter address(String address) {
            return new Counter(hash("address:" + address), null, ADDRESS_LOCK_AT, ADDRESS_LOCK_AT, ADDRESS_WINDOW);
        }

        private static Counter ofName(String id, String name) {
            return new Counter(id, hash(name), WAIT_AT, LOCK_AT, LOCK);
        }

        private static String folded(String name) {
            return name.strip().toLowerCase(Locale.ROOT);
        }

        static String hash(String value) {
            try {
                byte[] text = folded(value).getBytes(StandardCharsets.UTF_8);
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
