package cn.gov.shuozhou.data.sealing;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys by their ids, read from {@code <id>:<base64 of 32 bytes>[,<id>:…]}: the first one seals, all of them open.
 *
 * @param first id of the key that seals
 */
record KeyRing(String first, Map<String, SecretKeySpec> keys) {

    private static final int KEY_BYTES = 32;

    private static final Pattern ENTRY = Pattern.compile("(?<id>[A-Za-z0-9._-]{1,32}):(?<key>[A-Za-z0-9+/]+={0,2})");

    /**
     * The ring that the setting describes.
     *
     * @throws KeysUnusable naming the entry that is wrong by its place, never by its content
     */
    static KeyRing of(String setting) {
        var keys = new LinkedHashMap<String, SecretKeySpec>();
        var entries = setting.split(",", -1);
        for (int place = 1; place <= entries.length; place++) {
            var entry = ENTRY.matcher(entries[place - 1].strip());
            byte[] key = entry.matches() ? decoded(entry.group("key")) : null;
            if (key == null || key.length != KEY_BYTES) {
                throw new KeysUnusable(
                        "APP_ENCRYPTION_KEYS 第 %d 把密钥不正确：请写成 编号:密钥，编号用 1 至 32 个字母、数字、点、下划线或连字符，".formatted(place)
                                + "密钥是 32 个随机字节的 Base64（可用 openssl rand -base64 32 生成）；多把之间用逗号隔开。");
            }
            if (keys.putIfAbsent(entry.group("id"), new SecretKeySpec(key, "AES")) != null) {
                throw new KeysUnusable("APP_ENCRYPTION_KEYS 中编号“%s”用了两次，请给每把密钥各自的编号。".formatted(entry.group("id")));
            }
        }
        return new KeyRing(keys.keySet().iterator().next(), Map.copyOf(keys));
    }

    private static byte @Nullable [] decoded(String key) {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
