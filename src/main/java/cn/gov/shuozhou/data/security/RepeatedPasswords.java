package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.engine.Identities;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Spares programs, which send their password with every request, the slow check of one that was right a moment ago. Each
 * node remembers for itself, nothing that could be read back, and right ones only. What is remembered hangs on what is
 * stored of the password: a new password is checked, an old one forgotten, at once and on every node. Whether the account is
 * locked or ended is asked with every request all the same, by the caller.
 */
final class RepeatedPasswords {

    private static final String MAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int MOST_REMEMBERED = 1_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final Identities identities;
    private final SecretKeySpec key;
    private final Cache<String, Boolean> right = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    RepeatedPasswords(Identities identities) {
        this.identities = identities;
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, MAC);
    }

    boolean check(String account, String password) {
        Optional<String> trace = identities.passwordHash(account).map(stored -> trace(account, password, stored));
        if (trace.map(right::getIfPresent).isPresent()) {
            return true;
        }
        boolean isRight = identities.checkPassword(account, password);
        if (isRight) {
            trace.ifPresent(one -> right.put(one, true));
        }
        return isRight;
    }

    private String trace(String account, String password, String stored) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            for (String part : new String[] {account, password, stored}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // The length keeps "a" and "bc" apart from "ab" and "c".
                mac.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                mac.update(bytes);
            }
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
