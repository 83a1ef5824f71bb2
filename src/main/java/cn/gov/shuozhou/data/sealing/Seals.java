package cn.gov.shuozhou.data.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bytes with AES-256-GCM and opens them again. Each seal is bound to its place (table, column, row): the same bytes
 * at another place do not open. Nothing that fails to open is ever handed out.
 */
public final class Seals {

    private static final String MARK = "HmacSHA256";

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** To look a cipher up costs more than to use it; it belongs to a thread because it has a state. */
    private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(Seals::cipher);

    private final KeyRing ring;
    private final SecureRandom random = new SecureRandom();

    Seals(KeyRing ring) {
        this.ring = ring;
    }

    /** Whether the text describes keys as {@code APP_ENCRYPTION_KEYS} does. */
    public static boolean canBeMadeFrom(String setting) {
        try {
            KeyRing.of(setting);
            return true;
        } catch (KeysUnusable wrong) {
            return false;
        }
    }

    /** The key that new data are encrypted with; data under an older key are encrypted again later. */
    public String keyId() {
        return ring.first();
    }

    /** All keys that can open. */
    public Set<String> keyIds() {
        return ring.keys().keySet();
    }

    /** Seals under the present key, with a nonce that no other seal has. */
    public Sealed seal(byte[] content, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = ready(Cipher.ENCRYPT_MODE, keyId(), nonce, place);
            byte[] sealed = Arrays.copyOf(nonce, cipher.getOutputSize(content.length) + NONCE_BYTES);
            cipher.doFinal(content, 0, content.length, sealed, NONCE_BYTES);
            return new Sealed(keyId(), sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The content.
     *
     * @throws SealBroken when it was changed or moved, or its key is not there
     */
    public byte[] open(Sealed sealed, String place) {
        byte[] bytes = sealed.bytes();
        if (!ring.keys().containsKey(sealed.keyId())) {
            throw new SealBroken("No key " + sealed.keyId() + " to open " + place);
        }
        if (bytes.length < NONCE_BYTES) {
            throw new SealBroken("Nothing to open at " + place);
        }
        try {
            var cipher = ready(Cipher.DECRYPT_MODE, sealed.keyId(), Arrays.copyOf(bytes, NONCE_BYTES), place);
            return cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
        } catch (GeneralSecurityException broken) {
            throw new SealBroken("Cannot open " + place + " with key " + sealed.keyId());
        }
    }

    /**
     * By what a text is known again that is not kept: nobody without the present key can try all texts there are. Under
     * another key, or for another place, it is another one. At most 64 characters.
     */
    public String mark(String text, String place) {
        try {
            Mac mac = Mac.getInstance(MARK);
            mac.init(new SecretKeySpec(
                    Objects.requireNonNull(ring.keys().get(keyId())).getEncoded(), MARK));
            mac.init(new SecretKeySpec(mac.doFinal(("mark/" + place).getBytes(StandardCharsets.UTF_8)), MARK));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher ready(int mode, String keyId, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = CIPHERS.get();
        cipher.init(mode, ring.keys().get(keyId), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance(CIPHER);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
