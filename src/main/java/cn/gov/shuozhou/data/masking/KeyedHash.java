package cn.gov.shuozhou.data.masking;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * HMAC-SHA256 under the installation's key: equal values stay equal and can be joined, yet nobody without the key can
 * try all ID numbers there are. Without a key the value is masked fully.
 */
final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private static volatile @Nullable SecretKeySpec key;

    private KeyedHash() {}

    static void use(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    static void forgetKey() {
        key = null;
    }

    static boolean hasKey() {
        return key != null;
    }

    static String of(String value) {
        var current = key;
        if (current == null) {
            return FullMask.TEXT;
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(current);
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
