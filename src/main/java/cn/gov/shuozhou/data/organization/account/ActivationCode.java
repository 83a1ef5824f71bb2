package cn.gov.shuozhou.data.organization.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * 启用码: what opens an administrator's account together with the first password. Each of the two is handed over by another
 * person, so that nobody else than the owner has both. A random text; only its hash is stored.
 */
final class ActivationCode {

    private ActivationCode() {}

    static String hash(String code) {
        try {
            byte[] text = code.strip().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** True when the code is right, or none is asked for. */
    static boolean fits(String code, @Nullable String hash) {
        return hash == null || hash(code).equals(hash);
    }
}
