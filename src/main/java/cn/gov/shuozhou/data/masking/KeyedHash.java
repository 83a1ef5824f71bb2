package cn.gov.shuozhou.data.masking;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * HMAC-SHA256 under a key of the receiving department, which is derived from the installation's: equal values stay equal
 * and can be joined by the one who receives them, yet two departments cannot tell from their hashes that they have the
 * same value, and nobody without the key can try all ID numbers there are. Without a key the value is masked fully.
 */
final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private static final String PURPOSE = "department/";

    private static volatile @Nullable KeyedHash current;

    private final SecretKeySpec key;

    private final Map<String, SecretKeySpec> derived = new ConcurrentHashMap<>();

    private KeyedHash(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    static void use(String secret) {
        current = new KeyedHash(secret);
    }

    static void forgetKey() {
        current = null;
    }

    static boolean hasKey() {
        return current != null;
    }

    /** @param recipient the department that receives the value */
    static String of(String value, String recipient) {
        var hash = current;
        return hash == null ? FullMask.TEXT : HexFormat.of().formatHex(mac(hash.keyOf(recipient), value));
    }

    private SecretKeySpec keyOf(String recipient) {
        return derived.computeIfAbsent(
                recipient, department -> new SecretKeySpec(mac(key, PURPOSE + department), ALGORITHM));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
