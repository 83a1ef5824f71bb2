package cn.gov.shuozhou.data.masking;

/** The secret under which {@link MaskingRule#HASH} hashes; each installation sets its own once, when it starts. */
public final class MaskingKey {

    /** HMAC-SHA256 gains nothing from more, and loses strength with less. */
    public static final int SHORTEST = 32;

    private MaskingKey() {}

    public static void use(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("脱敏密钥过短：app.masking-key 至少 " + SHORTEST + " 个字符");
        }
        KeyedHash.use(secret);
    }
}
