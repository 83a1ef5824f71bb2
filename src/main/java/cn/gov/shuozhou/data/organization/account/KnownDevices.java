package cn.gov.shuozhou.data.organization.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers from which an account has been signed in to before. They prove nothing but that, and spare their owners what
 * strangers bring about with the same name: a wrong password is wrong from here too, and is counted by itself.
 */
@Component
public class KnownDevices {

    /** How long one is remembered after its last sign-in. */
    public static final Period REMEMBERED = Period.ofDays(180);

    private static final int BYTES = 32;

    private final KnownDeviceMapper mapper;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(KnownDeviceMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The name under which the device is counted, if it is one of the account's; empty for any other. */
    public String known(String account, String token) {
        if (token.isEmpty()) {
            return "";
        }
        String hash = hash(token);
        return mapper.isKnown(hash, account, today().minus(REMEMBERED)) ? hash : "";
    }

    /** Remembers a device of the account, and gives the token by which it shows itself from now on. */
    @Transactional
    public String remember(String account, String former) {
        mapper.forgetBefore(today().minus(REMEMBERED));
        if (!former.isEmpty() && mapper.seen(hash(former), account, today()) > 0) {
            return former;
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        mapper.add(hash(token), account, today());
        return token;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String hash(String token) {
        try {
            byte[] text = token.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
