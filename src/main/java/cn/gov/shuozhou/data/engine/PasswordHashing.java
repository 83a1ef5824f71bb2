package cn.gov.shuozhou.data.engine;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes a password's hash slow to guess (PBKDF2 with HMAC-SHA512), where the engine's own takes a single round. Stored as
 * {@code rounds$salt$hash}, to which the engine puts its name of the method in front.
 */
@Component
class PasswordHashing implements PasswordEncryptor {

    private static final String METHOD = "PBKDF2-HMAC-SHA512";
    private static final String PREFIX = "{" + METHOD + "}";
    private static final int BYTES = 64;
    private static final int SALT_BYTES = 16;

    private static final Pattern STORED =
            Pattern.compile("(?<rounds>[0-9]{1,9})\\$(?<salt>[A-Za-z0-9+/=]+)\\$(?<hash>[A-Za-z0-9+/=]+)");

    /** In turn, on half of the processors: however many sign in at half past eight, pages go on. */
    private static final Semaphore TURN =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private static final byte[] NO_SALT = new byte[SALT_BYTES];

    private final SecureRandom random = new SecureRandom();
    private final int rounds;

    PasswordHashing(@Value("${app.password-rounds}") int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String hashAlgorithmName() {
        return METHOD;
    }

    @Override
    public String encrypt(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder();
        return rounds + "$" + text.encodeToString(salt) + "$" + text.encodeToString(hash(password, salt, rounds));
    }

    @Override
    public boolean check(String password, String encrypted) {
        Matcher stored = STORED.matcher(encrypted);
        if (!stored.matches()) {
            return false;
        }
        Base64.Decoder text = Base64.getDecoder();
        byte[] tried = hash(password, text.decode(stored.group("salt")), Integer.parseInt(stored.group("rounds")));
        return MessageDigest.isEqual(tried, text.decode(stored.group("hash")));
    }

    /** As {@link #check}, of what the engine has stored and {@link #isUpToDate}. */
    boolean isOf(String password, String stored) {
        return check(password, stored.substring(PREFIX.length()));
    }

    /** Whether what the engine has stored was made this way, with no fewer rounds than a new one. */
    boolean isUpToDate(@Nullable String stored) {
        if (stored == null || !stored.startsWith(PREFIX)) {
            return false;
        }
        Matcher parts = STORED.matcher(stored.substring(PREFIX.length()));
        return parts.matches() && Integer.parseInt(parts.group("rounds")) >= rounds;
    }

    /** Takes as long as a check, so that an answer's delay does not tell whether there is such an account. */
    void checkNothing(String password) {
        hash(password, NO_SALT, rounds);
    }

    private static byte[] hash(String password, byte[] salt, int rounds) {
        var content = new PBEKeySpec(password.toCharArray(), salt, rounds, BYTES * Byte.SIZE);
        TURN.acquireUninterruptibly();
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(content)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            TURN.release();
            content.clearPassword();
        }
    }
}
