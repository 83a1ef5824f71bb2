package cn.gov.shuozhou.data.opening.api;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keys by which programs may ask more often. Whoever wants one makes it; whoever has one can make it useless. */
@Service
@Transactional
class OpenKeys {

    private static final String PREFIX = "shuozhou_open_";
    private static final int RANDOM_BYTES = 32;
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final OpenKeyMapper mapper;
    private final Clock clock;

    OpenKeys(OpenKeyMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** A key, given this one time. */
    record Fresh(String text, LocalDate expiresOn) {}

    /**
     * Makes a key that opens for a year.
     *
     * @param name what it is for
     * @throws RequestRejected invalid
     */
    Fresh create(String name) {
        String stripped = name.strip();
        if (stripped.length() < SHORTEST_NAME || stripped.length() > LONGEST_NAME) {
            throw RequestRejected.invalid(
                    "name", "请用 %d 至 %d 个字写明用途，如“空气质量小程序”。".formatted(SHORTEST_NAME, LONGEST_NAME));
        }
        byte[] secret = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(secret);
        String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        LocalDate expiresOn = LocalDate.now(clock).plusYears(1);
        mapper.insert(stripped, hash(key), key.substring(key.length() - 4), LocalDateTime.now(clock), expiresOn);
        return new Fresh(key, expiresOn);
    }

    /** The number of the key; empty when it does not open, for whatever reason. */
    @Transactional(readOnly = true)
    Optional<Long> valid(String key) {
        return Optional.ofNullable(mapper.valid(hash(key), LocalDate.now(clock)));
    }

    /**
     * Makes a key useless from now on, for whoever has it.
     *
     * @throws RequestRejected invalid when there is no such key, or it is useless already
     */
    void revoke(String key) {
        if (mapper.revoke(hash(key.strip()), LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.invalid("key", "没有这个密钥，或者已经撤销。请核对是否复制完整。");
        }
    }

    /** All that is stored. A random text of this length needs no slow hash. */
    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
